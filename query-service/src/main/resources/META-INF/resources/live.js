// The live stream, as every page follows it: it resumes by itself, also where the browser gives up.

const RECONNECT_MILLIS = 5000;
const pulse = document.getElementById("pulse");

/**
 * Follows events of the given types from the place `after`; without one, from where the server stands.
 *
 * @param handlers a function for each type, which gets the event's data, and `reset` for a feed that was made anew
 */
export function follow(types, after, handlers) {
  let last = after;
  connect();

  function connect() {
    const from = last ? "&lastEventId=" + encodeURIComponent(last) : "";
    const source = new EventSource("/api/v1/stream?types=" + types.join(",") + from);
    source.addEventListener("open", () => {
      if (!last && handlers.reset) {
        // The page was drawn before the server had found the feed: what came since would be missing.
        handlers.reset();
        return;
      }
      say("Live", true);
    });
    for (const type of types) {
      source.addEventListener(type, (event) => {
        last = event.lastEventId;
        handlers[type](JSON.parse(event.data));
      });
    }
    source.addEventListener("reset", () => {
      source.close();
      (handlers.reset || (() => location.reload()))();
    });
    source.addEventListener("error", () => {
      say("Reconnecting…", false);
      // The browser comes back by itself unless the server refused, as it does while it starts.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, RECONNECT_MILLIS);
      }
    });
    // A page that is left must not hold one of the few connections that a browser has for a server.
    addEventListener("pagehide", () => source.close(), { once: true });
  }
}

/** Says in the page's frame how it stands with the stream. */
export function say(text, isLive) {
  pulse.hidden = false;
  pulse.textContent = text;
  pulse.classList.toggle("live", isLive);
}

/** Changes the page while whatever the reader has before the eyes stays where it is. */
export function withoutJump(change) {
  const anchor = scrollY > 0 ? anchorOf() : null;
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (anchor?.isConnected) {
    scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
  }
}

function anchorOf() {
  const candidates = document.querySelectorAll("main article, main h1, main h2, main tr");
  return Array.from(candidates).find((element) => element.getBoundingClientRect().top >= 0) || null;
}

/** Draws the elements of these ids anew, as the server would draw them now, without a jump. */
export async function redraw(ids, address = location.href) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    throw new Error(address + ": " + answer.status);
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  withoutJump(() => {
    for (const id of ids) {
      const now = document.getElementById(id);
      const next = page.getElementById(id);
      if (now && next && now.outerHTML !== next.outerHTML) {
        now.replaceWith(document.importNode(next, true));
      }
    }
  });
}

/** Calls `work` soon after it was asked for, never twice at a time, and once more if it was asked for meanwhile. */
export function gathered(work, millis) {
  let timer = 0;
  let again = false;
  return function ask() {
    if (timer) {
      again = true;
      return;
    }
    timer = setTimeout(async () => {
      again = false;
      try {
        await work();
      } catch (failure) {
        console.warn(failure);
      }
      timer = 0;
      if (again) {
        ask();
      }
    }, millis);
  };
}

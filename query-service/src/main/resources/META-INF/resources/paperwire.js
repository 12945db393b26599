// Lets the page grow: the stream says which papers changed, the server draws their cards, this puts them in their place.
"use strict";

(() => {
  const RECONNECT_MILLIS = 5000;
  const GATHER_MILLIS = 250;
  const CARDS_A_REQUEST = 50;
  const CARDS_ON_PAGE = 300;

  const main = document.getElementById("papers");
  const days = document.getElementById("days");
  const news = document.getElementById("news");
  const pulse = document.getElementById("pulse");
  if (!window.EventSource || main.dataset.live !== "true") {
    return;
  }

  const revisions = new Map();
  for (const card of days.querySelectorAll(".card")) {
    revisions.set(card.dataset.id, Number(card.dataset.revision));
  }
  const wanted = new Set();
  let lastEventId = main.dataset.after;
  let timer = 0;
  let added = 0;

  connect();

  function connect() {
    const from = lastEventId ? "&lastEventId=" + encodeURIComponent(lastEventId) : "";
    const source = new EventSource("/api/v1/stream?types=paper,withdrawn" + from);
    source.addEventListener("open", () => {
      if (!lastEventId) {
        // The page was drawn before the server had found the feed: what came since would be missing.
        location.reload();
        return;
      }
      say("Live", true);
    });
    source.addEventListener("paper", (event) => take(event, (paper) => want(paper)));
    source.addEventListener("withdrawn", (event) => take(event, (paper) => withdraw(paper.id)));
    // The feed was made anew: what this page shows may be of the old one.
    source.addEventListener("reset", () => {
      source.close();
      location.reload();
    });
    source.addEventListener("error", () => {
      say("Reconnecting…", false);
      // The browser comes back by itself unless the server refused, as it does while it starts.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, RECONNECT_MILLIS);
      }
    });
  }

  function take(event, use) {
    lastEventId = event.lastEventId;
    const paper = JSON.parse(event.data);
    if ((revisions.get(paper.id) || 0) < paper.revision) {
      use(paper);
    }
  }

  function want(paper) {
    wanted.add(paper.id);
    if (!timer) {
      timer = setTimeout(fetchCards, GATHER_MILLIS);
    }
  }

  async function fetchCards() {
    const ids = Array.from(wanted).slice(0, CARDS_A_REQUEST);
    ids.forEach((id) => wanted.delete(id));
    try {
      const answer = await fetch("/cards?ids=" + encodeURIComponent(ids.join(",")));
      if (!answer.ok) {
        throw new Error("cards: " + answer.status);
      }
      const cards = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll(".card");
      cards.forEach(place);
      trim();
      announce();
    } catch (failure) {
      ids.forEach((id) => wanted.add(id));
      console.warn(failure);
    }
    timer = wanted.size ? setTimeout(fetchCards, wanted.size > CARDS_A_REQUEST ? GATHER_MILLIS : RECONNECT_MILLIS / 5) : 0;
  }

  function place(foreign) {
    const card = document.importNode(foreign, true);
    const id = card.dataset.id;
    const before = document.getElementById("paper-" + id);
    const revision = Number(card.dataset.revision);
    if (before && revision <= revisions.get(id)) {
      return;
    }
    revisions.set(id, revision);
    document.getElementById("empty")?.remove();
    remove(before);
    insert(categoryOf(dayOf(card.dataset.date), card.dataset.category), ".card", card, (other) => other.dataset.id < id);
    added += before ? 0 : 1;
    card.classList.add("fresh");
    setTimeout(() => card.classList.remove("fresh"), 8000);
  }

  function dayOf(date) {
    const found = Array.from(days.children).find((day) => day.dataset.date === date);
    if (found) {
      return found;
    }
    const day = section("day", "h2", dayLabel(date));
    day.dataset.date = date;
    insert(days, ".day", day, (other) => other.dataset.date < date);
    return day;
  }

  function categoryOf(day, name) {
    const found = Array.from(day.querySelectorAll(".category")).find((category) => category.dataset.category === name);
    if (found) {
      return found;
    }
    const category = section("category", "h3", name || "Without a category");
    category.dataset.category = name;
    insert(day, ".category", category, (other) => !other.dataset.category || (name && name.toLowerCase() < other.dataset.category.toLowerCase()));
    return category;
  }

  function section(className, heading, text) {
    const element = document.createElement("section");
    element.className = className;
    element.append(document.createElement(heading));
    element.firstChild.textContent = text;
    return element;
  }

  function insert(parent, selector, element, isBehind) {
    const behind = Array.from(parent.children).find((other) => other.matches(selector) && isBehind(other));
    parent.insertBefore(element, behind || null);
  }

  function dayLabel(date) {
    return date
      ? new Date(date + "T00:00:00Z")
          .toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
          .replace(/^(\w+) /, "$1, ")
      : "Without a date";
  }

  function withdraw(id) {
    const card = document.getElementById("paper-" + id);
    wanted.delete(id);
    if (card && !card.classList.contains("withdrawn")) {
      card.classList.add("withdrawn");
      const note = document.createElement("p");
      note.className = "quiet note";
      note.textContent = "Withdrawn by its digest.";
      card.append(note);
    }
  }

  // A page that stays open for weeks must not grow for ever: the oldest cards go, "Older papers" still leads to them.
  function trim() {
    const cards = days.querySelectorAll(".card");
    for (let i = CARDS_ON_PAGE; i < cards.length; i++) {
      remove(cards[i]);
    }
  }

  function remove(card) {
    const category = card?.closest(".category");
    const day = card?.closest(".day");
    card?.remove();
    [category, day].filter((group) => group && !group.querySelector(".card")).forEach((group) => group.remove());
  }

  function announce() {
    if (added > 0) {
      news.textContent = added === 1 ? "One new paper" : added + " new papers";
      say("Live · " + added + " new", true);
    }
  }

  function say(text, isLive) {
    pulse.hidden = false;
    pulse.textContent = text;
    pulse.classList.toggle("live", isLive);
  }
})();

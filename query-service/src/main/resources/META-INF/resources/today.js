// Lets the day grow: the stream says which papers changed, the server draws their cards, this puts them in their place.
import { follow, say, withoutJump } from "/live.js";

const RETRY_MILLIS = 1000;
const GATHER_MILLIS = 250;
const CARDS_A_REQUEST = 50;
const CARDS_ON_PAGE = 300;

const today = document.getElementById("today");
if (today?.dataset.live === "true") {
  grow();
}

function grow() {
  const days = document.getElementById("days");
  const news = document.getElementById("news");
  const arrivals = document.getElementById("arrivals");
  const revisions = new Map();
  for (const card of days.querySelectorAll(".card")) {
    revisions.set(card.dataset.id, Number(card.dataset.revision));
  }
  const wanted = new Set();
  let timer = 0;
  let added = 0;
  let unseen = 0;

  follow(["paper", "withdrawn"], today.dataset.after, {
    paper: (paper) => isNews(paper) && want(paper),
    withdrawn: (paper) => isNews(paper) && withdraw(paper.id),
    reset: () => location.reload(),
  });
  addEventListener("scroll", () => scrollY < 200 && seen(), { passive: true });
  arrivals.firstChild.addEventListener("click", seen);

  // The latest day takes whatever comes; an older one only what belongs to it.
  function isNews(paper) {
    return (
      (revisions.get(paper.id) || 0) < paper.revision &&
      (today.dataset.latest === "true" || (paper.date || "") === today.dataset.date)
    );
  }

  function want(paper) {
    wanted.add(paper.id);
    timer ||= setTimeout(fetchCards, GATHER_MILLIS);
  }

  async function fetchCards() {
    const ids = Array.from(wanted).slice(0, CARDS_A_REQUEST);
    ids.forEach((id) => wanted.delete(id));
    let wait = GATHER_MILLIS;
    try {
      const answer = await fetch("/cards?ids=" + encodeURIComponent(ids.join(",")));
      if (!answer.ok) {
        throw new Error("cards: " + answer.status);
      }
      const cards = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll(".card");
      withoutJump(() => {
        cards.forEach(place);
        trim();
      });
      announce();
    } catch (failure) {
      ids.forEach((id) => wanted.add(id));
      wait = RETRY_MILLIS;
      console.warn(failure);
    }
    timer = wanted.size ? setTimeout(fetchCards, wait) : 0;
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
    const category = categoryOf(dayOf(card.dataset.date), card.dataset.category);
    insert(category, ".card", card, (other) => other.dataset.id < id);
    count(category);
    added += before ? 0 : 1;
    unseen += before ? 0 : 1;
    card.classList.add("fresh");
    setTimeout(() => card.classList.remove("fresh"), 12000);
  }

  function dayOf(date) {
    const found = Array.from(days.children).find((day) => day.dataset.date === date);
    if (found) {
      return found;
    }
    const day = section("day", dayLabel(date));
    day.dataset.date = date;
    insert(days, ".day", day, (other) => other.dataset.date < date);
    return day;
  }

  function categoryOf(day, name) {
    const found = Array.from(day.children).find((category) => category.dataset.category === name);
    if (found) {
      return found;
    }
    const category = section("category", (name || "Without a category") + " ");
    category.dataset.category = name;
    const counter = document.createElement("span");
    counter.className = "count";
    category.firstChild.append(counter);
    insert(day, ".category", category, (other) => isBehind(other.dataset.category, name));
    return category;
  }

  function isBehind(other, name) {
    return !other || (name && name.toLowerCase() < other.toLowerCase());
  }

  function section(className, text) {
    const element = document.createElement("section");
    element.className = className;
    element.append(document.createElement("h2"));
    element.firstChild.textContent = text;
    return element;
  }

  function insert(parent, selector, element, follows) {
    const next = Array.from(parent.children).find((other) => other.matches(selector) && follows(other));
    parent.insertBefore(element, next || null);
  }

  function count(category) {
    const counter = category.querySelector(".count");
    if (counter) {
      counter.textContent = category.querySelectorAll(".card").length;
    }
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
      card.querySelector(".body").append(note);
    }
  }

  // A page that stays open for weeks must not grow for ever: the oldest cards go, the days still lead to them.
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
    if (category?.isConnected) {
      count(category);
    }
  }

  function announce() {
    if (added > 0) {
      news.textContent = added === 1 ? "One new paper" : added + " new papers";
      say("Live · " + added + " new", true);
    }
    if (scrollY < 200) {
      seen();
    } else if (unseen > 0) {
      arrivals.hidden = false;
      arrivals.firstChild.textContent = "↑ " + (unseen === 1 ? "1 new paper" : unseen + " new papers");
    }
  }

  function seen() {
    unseen = 0;
    arrivals.hidden = true;
  }
}

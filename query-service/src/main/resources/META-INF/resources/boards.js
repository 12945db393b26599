// Keeps boards as they are now, and lets a slider choose the day.
import { follow, gathered, redraw } from "/live.js";

const REDRAW_MILLIS = 300;
const DAY_MILLIS = 24 * 60 * 60 * 1000;

const board = document.getElementById("board");
const list = document.getElementById("boards");

if (board || list) {
  const ids = board ? ["record", "charts", "standings", "log"] : ["lead", "list", "matrix"];
  const refresh = gathered(async () => {
    await redraw(ids);
    slide();
  }, REDRAW_MILLIS);
  follow(["board", "paper", "withdrawn"], (board || list).dataset.after, {
    board: refresh,
    paper: refresh,
    withdrawn: refresh,
    reset: () => location.reload(),
  });
  slide();
}

function slide() {
  const form = document.getElementById("asof");
  const slider = document.getElementById("slider");
  if (!form || !slider || !slider.hidden) {
    return;
  }
  const first = Date.parse(form.dataset.first);
  const last = Date.parse(form.dataset.last);
  if (!(first < last)) {
    return;
  }
  const day = form.elements.asOf;
  slider.hidden = false;
  slider.max = (last - first) / DAY_MILLIS;
  slider.value = (Date.parse(day.value) - first) / DAY_MILLIS;
  slider.addEventListener("input", () => {
    day.value = new Date(first + slider.value * DAY_MILLIS).toISOString().slice(0, 10);
  });
  slider.addEventListener("change", () => form.requestSubmit());
}

// A number and its record light up together. That they lead to each other is the links' doing, not this script's.

const partners = new Map();
for (const link of document.querySelectorAll(".records th a")) {
  const row = link.closest("tr");
  const mark = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (mark) {
    partners.set(row, mark);
    partners.set(mark, row);
  }
}

for (const [element, partner] of partners) {
  const light = (isLit) => [element, partner].forEach((one) => one.classList.toggle("lit", isLit));
  for (const [on, off] of [["mouseenter", "mouseleave"], ["focusin", "focusout"]]) {
    element.addEventListener(on, () => light(true));
    element.addEventListener(off, () => light(false));
  }
}

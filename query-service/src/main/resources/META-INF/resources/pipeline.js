// Keeps the list of digests as it is now, and lets a reader try one: first looked at, then taken in.
import { follow, gathered, redraw } from "/live.js";

const REDRAW_MILLIS = 500;
const QUOTED = 20;
const TYPES = { json: "application/json", jsonl: "application/jsonl" };

const pipeline = document.getElementById("pipeline");
const form = document.getElementById("drop");
const release = document.getElementById("release");
const refresh = gathered(() => redraw(["lag", "freshness", "files", "dead"]), REDRAW_MILLIS);

if (form) {
  follow(["digest", "paper", "withdrawn"], pipeline.dataset.after, {
    digest: refresh,
    paper: refresh,
    withdrawn: refresh,
    reset: () => location.reload(),
  });
  offer();
}
if (release) {
  offerRelease();
}

function offer() {
  form.hidden = false;
  document.getElementById("noscript").hidden = true;
  const zone = form.querySelector(".zone");
  const file = document.getElementById("file");
  let chosen = null;

  form.addEventListener("submit", (event) => event.preventDefault());
  file.addEventListener("change", () => take(file.files[0]));
  for (const type of ["dragenter", "dragover"]) {
    addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  addEventListener("dragleave", (event) => event.relatedTarget || zone.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take(event.dataTransfer.files[0]);
  });
  for (const id of ["source", "name", "key"]) {
    document.getElementById(id).addEventListener("change", () => chosen && send(true));
  }

  function take(dropped) {
    if (dropped) {
      chosen = dropped;
      document.getElementById("name").value = dropped.name;
      send(true);
    }
  }

  async function send(dryRun) {
    const name = document.getElementById("name").value || chosen.name;
    const source = document.getElementById("source").value;
    const address = "/api/v1/digests?" + new URLSearchParams({ source, name, dryRun });
    say([paragraph(dryRun ? "Reading…" : "Taking it in…")]);
    const type = TYPES[chosen.name.split(".").pop()] || "text/markdown";
    const { report, problem } = await post(address, type, chosen);
    if (problem) {
      say([paragraph(problem, "loud")]);
      return;
    }
    const parts = described(report, dryRun);
    if (dryRun && report.changed) {
      parts.push(button("Take it in", () => send(false)));
    }
    say(parts);
    if (!dryRun) {
      refresh();
    }
  }
}

function described(report, dryRun) {
  const rows = report.accounting;
  const parts = [
    paragraph(
      `${rows.read} rows: ${rows.accepted} accepted, ${rows.duplicate} duplicate, ${rows.rejected} rejected` +
        (report.dialect ? ` (${report.dialect})` : "") + ".",
      "verdict"
    ),
    paragraph(outcome(report, dryRun)),
    ...report.notes.map((note) => paragraph(note, "quiet")),
  ];
  if (report.rejects.length) {
    const list = document.createElement("ol");
    list.className = "rejects";
    for (const reject of report.rejects.slice(0, QUOTED)) {
      const item = document.createElement("li");
      const quote = document.createElement("pre");
      quote.textContent = visible(reject.quote);
      item.append(
        paragraph(`Line ${reject.line}, character ${reject.column}: ${reject.reason}`),
        quote,
        paragraph("Expected: " + reject.expected, "quiet")
      );
      list.append(item);
    }
    parts.push(list);
    if (rows.rejected > QUOTED) {
      parts.push(paragraph(`${rows.rejected - QUOTED} more were rejected.`, "quiet"));
    }
  }
  return parts;
}

function outcome(report, dryRun) {
  const rows = report.accounting;
  const changes = `${rows.added} papers added, ${rows.changed} changed, ${rows.withdrawn} withdrawn`;
  if (!report.changed) {
    return report.status === "duplicate"
      ? `These are the bytes of ${report.duplicateOf}: nothing would change.`
      : `Status: ${report.status}. Nothing changes.`;
  }
  return dryRun ? `Taken in, it would be: ${report.status}; ${changes}.` : `Taken in: ${report.status}; ${changes}.`;
}

function offerRelease() {
  release.hidden = false;
  const status = release.querySelector("[role=status]");
  release.querySelector("button").addEventListener("click", async () => {
    const path = release.dataset.digest.split("/").map(encodeURIComponent).join("/");
    const { problem } = await post(`/api/v1/digests/${path}/release`, "application/json", null);
    if (problem) {
      status.textContent = problem;
    } else {
      location.reload();
    }
  });
}

async function post(address, type, body) {
  const headers = { "Content-Type": type, Accept: "application/json" };
  const key = document.getElementById("key").value;
  if (key) {
    headers.Authorization = "Bearer " + key;
  }
  try {
    const answer = await fetch(address, { method: "POST", headers, body });
    const report = await answer.json();
    if (answer.status === 401) {
      document.getElementById("keyfield").hidden = false;
      document.getElementById("key").focus();
    }
    return answer.ok || report.accounting ? { report } : { problem: report.detail || report.title };
  } catch (failure) {
    return { problem: "The service does not answer: " + failure.message };
  }
}

function say(parts) {
  document.getElementById("verdict").replaceChildren(...parts);
}

function paragraph(text, className = "") {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = visible(text);
  return element;
}

function button(text, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button first";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}

/** What would turn the direction of the text is named, as the server's pages do. */
function visible(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase()}]`);
}

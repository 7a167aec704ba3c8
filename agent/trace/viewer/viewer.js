
"use strict";
// The viewer of a trace (docs/formats.md, "trace"). Everything in the trace was written by strangers: it becomes text of
// elements (make() below, which is the only way), never markup, and what has an unexpected type is shown as JSON.

const ROW = 44;  // height of a row of the list, as in viewer.css
const lines = JSON.parse(document.getElementById("trace").textContent);
const session = lines[0];
const byId = (id) => document.getElementById(id);
const list = byId("list"), space = byId("space"), detail = byId("detail"), search = byId("search");
let shown = lines.map((_, i) => i);  // indices of the lines that the filter lets through
let chosen = 0;                      // index into lines
let measure = "entropy";

// Control characters and those that turn the direction of a text around are shown by their numbers.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
function plain(value) {
  const text = typeof value === "string" ? value : value === undefined || value === null ? "" : JSON.stringify(value);
  return text.replace(HIDDEN, (c) => "\u27e8U+" + c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "\u27e9");
}
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of children) element.append(child instanceof Node ? child : plain(child));
  return element;
}
const number = (value) => (typeof value === "number" && isFinite(value) ? value : 0);
const fixed = (value, digits) => (typeof value === "number" ? value.toFixed(digits) : "-");
const seconds = (value) => fixed(number(value), number(value) < 10 ? 2 : 0) + " s";
const record = (line) => line.record || {};
const planOf = (line) => (line.plan && Array.isArray(line.plan.nodes) ? line.plan : null);

// ---- what a line is called

function editText(argumentsOf) {
  const a = argumentsOf || {};
  const where = a.after !== undefined ? "after " + plain(a.after) : plain(a.line);
  const what = a.old !== undefined ? plain(a.old) + " \u2192 " + plain(a.new) : plain(a.text);
  return plain(a.path) + " " + where + ": " + what;
}
function callText(name, a) {
  if (name === "edit") return "edit " + editText(a);
  const values = Object.values(a || {}).map(plain);
  return plain(name) + (values.length ? " " + values.join(" ") : "");
}
// The call of a node of a plan: the line of JSON in it; around it some dialects have a thought or a mark.
function nodeText(call) {
  const text = plain(call), begin = text.indexOf('{"name"');
  if (begin < 0) return text;
  const json = text.slice(begin).split("\n")[0];
  try {
    const parsed = JSON.parse(json);
    return callText(parsed.name, parsed.arguments);
  } catch (error) {
    return json;
  }
}
function titleOf(line) {
  if (line.type === "session") return "beginning";
  if (line.type === "end") return line.solved ? "solved" : plain(line.ended) || "open";
  const action = record(line).action;
  return action ? callText(action.name, action.arguments) : plain(record(line).call) || "(nothing)";
}
function whatOf(line) {
  if (line.type === "session") return plain(session.session.check);
  if (line.type === "end") return plain(line.why);
  return plain(record(line).observation).split("\n").slice(0, 2).join(" \u00b7 ");
}
const stateOf = (line) =>
  line.type === "end" ? (line.solved ? "ok" : "failed") : line.type === "session" ? "" :
  record(line).ok === false ? "failed" : record(line).planned ? "planned" : "ok";
function changesOf(line) {
  let plus = 0, minus = 0;
  for (const text of plain(line.diff).split("\n")) {
    if (text.startsWith("+") && !text.startsWith("+++ ")) ++plus;
    if (text.startsWith("-") && !text.startsWith("--- ")) ++minus;
  }
  return [plus, minus];
}

// ---- the list: only the rows in view are there

const rows = new Map();  // what a row shows, made when it first comes into view
function factsOf(i) {
  if (!rows.has(i)) rows.set(i, { title: titleOf(lines[i]), what: whatOf(lines[i]), changes: changesOf(lines[i]) });
  return rows.get(i);
}
function rowFor(place) {
  const i = shown[place], line = lines[i], facts = factsOf(i);
  const delta = make("span", "delta");
  if (facts.changes[0]) delta.append(make("span", "plus", "+" + facts.changes[0]));
  if (facts.changes[1]) delta.append(make("span", "minus", " \u2212" + facts.changes[1]));
  const label = line.type === "step" ? String(number(line.n)) : line.type === "end" ? "\u25a0" : "\u25cf";
  const title = (planOf(line) ? "\u25c7 " : "") + facts.title.split("\n")[0];
  const row = make("div", "row " + stateOf(line) + (i === chosen ? " chosen" : ""), make("span", "n", label),
    make("span", "title", title), delta, make("span", "what", facts.what));
  row.id = "row" + i;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", String(i === chosen));
  row.style.top = place * ROW + "px";
  row.addEventListener("click", () => choose(i));
  return row;
}
function drawList() {
  const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 6);
  const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + 6);
  space.style.height = shown.length * ROW + "px";
  const fresh = document.createDocumentFragment();
  for (let place = first; place < last; ++place) fresh.append(rowFor(place));
  space.replaceChildren(fresh);
  list.setAttribute("aria-activedescendant", "row" + chosen);
}
function scrollToChosen() {
  const top = shown.indexOf(chosen) * ROW;
  if (top < 0) return;
  if (top < list.scrollTop) list.scrollTop = top;
  if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
}
function choose(i) {
  chosen = i;
  scrollToChosen();
  drawList();
  drawDetail();
  history.replaceState(null, "", "#" + (lines[i].type === "step" ? number(lines[i].n) : lines[i].type));
}
function move(by) {
  const place = shown.indexOf(chosen);
  const next = Math.min(shown.length - 1, Math.max(0, place < 0 ? 0 : place + by));
  if (shown.length) choose(shown[next]);
}

// ---- the filter

const haystacks = [];
function haystack(i) {
  if (haystacks[i] === undefined) {
    const line = lines[i];
    haystacks[i] = [titleOf(line), record(line).call, record(line).observation, line.diff, line.why,
      ...(Array.isArray(line.fed) ? line.fed : []), ...Object.values(line.notes || {})].map(plain).join("\n").toLowerCase();
  }
  return haystacks[i];
}
const KINDS = {
  "is:failed": (line) => stateOf(line) === "failed",
  "is:changed": (line) => plain(line.diff) !== "",
  "is:plan": (line) => planOf(line) !== null,
  "is:planned": (line) => record(line).planned === true,
  "is:reset": (line) => line.reset === true,
};
function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  shown = lines.map((_, i) => i).filter((i) =>
    words.every((word) => (Object.hasOwn(KINDS, word) ? KINDS[word](lines[i]) : haystack(i).includes(word))));
  byId("count").textContent = (words.length ? shown.length + " of " : "") + lines.length + " lines";
  list.scrollTop = 0;
  if (shown.length && !shown.includes(chosen)) return choose(shown[0]);
  scrollToChosen();
  drawList();
}

// ---- the parts of a step

function section(title, ...content) {
  return [make("h3", "", title), ...content];
}
function diffOf(text) {
  const pre = make("pre", "diff");
  for (const line of plain(text).replace(/\n$/, "").split("\n")) {
    const kind = line.startsWith("@@") ? "hunk" : /^(\+\+\+ |--- |diff )/.test(line) ? "file" :
      line.startsWith("+") ? "add" : line.startsWith("-") ? "del" : "";
    pre.append(make("span", kind, line));
  }
  return pre;
}
function showDiff(line) {
  const out = [];
  if (line.diff) out.push(diffOf(line.diff));
  if (line.diff_cut_bytes) out.push(make("p", "facts", number(line.diff_cut_bytes) + " more bytes of the diff are not in this trace"));
  if (line.diff_problem) out.push(make("p", "facts", "the workspace cannot be shown: ", line.diff_problem));
  return out.length ? section(line.type === "end" ? "All that was changed" : "Changed", ...out) : [];
}

const SCALES = {  // what a token's colour says: its figure, and where each of the five shades begins
  entropy: ["entropy (nats)", (t) => number(t.entropy), [0.05, 0.25, 0.7, 1.4, 2.3]],
  varentropy: ["varentropy", (t) => number(t.varentropy), [0.05, 0.25, 0.7, 1.4, 2.3]],
  gini: ["Gini", (t) => number(t.gini), [0.02, 0.1, 0.3, 0.5, 0.75]],
  gap: ["1 \u2212 (p1 \u2212 p2)", (t) => 1 - number(t.gap), [0.02, 0.1, 0.3, 0.5, 0.75]],
  surprise: ["\u2212ln p", (t) => (typeof t.log_prob === "number" ? -t.log_prob : 99), [0.05, 0.25, 0.7, 1.4, 2.3]],
};
function shade(token) {
  if (measure === "rule") {
    const top = number(token.top) < 0.8, second = number(token.top) - number(token.gap) > 0.1;
    return top && second ? "uboth" : top ? "utop" : second ? "usecond" : "";
  }
  const [, figure, steps] = SCALES[measure];
  const level = steps.filter((from) => figure(token) >= from).length;
  return level ? "u" + level : "";
}
function tokensOf(uncertainty) {
  const pre = make("pre", "tokens");
  for (const token of uncertainty) {
    const text = token && token.text !== undefined ? token.text : "\u27e8bytes\u27e9";
    const span = make("span", "t " + shade(token || {}), text);
    const t = token || {};
    span.title = "entropy " + fixed(t.entropy, 3) + ", varentropy " + fixed(t.varentropy, 3) + ", Gini " + fixed(t.gini, 3) +
      ", p1 " + fixed(t.top, 3) + ", p1\u2212p2 " + fixed(t.gap, 3) + ", ln p " + fixed(t.log_prob, 3);
    pre.append(span);
  }
  return pre;
}
function showCall(line) {
  const uncertainty = record(line).uncertainty;
  if (!Array.isArray(uncertainty)) return section("Call", make("pre", "", record(line).call));
  const pick = make("select");
  for (const key of [...Object.keys(SCALES), "rule"]) {
    const option = make("option", "", key === "rule" ? "rule: violet p1 < 0.8, blue p2 > 0.1, red both" : SCALES[key][0]);
    option.value = key;
    option.selected = key === measure;
    pick.append(option);
  }
  let tokens = tokensOf(uncertainty);
  pick.addEventListener("change", () => {
    measure = pick.value;
    const fresh = tokensOf(uncertainty);
    tokens.replaceWith(fresh);
    tokens = fresh;
  });
  return section("Call", make("p", "legend", "colour: ", pick), tokens);
}

// Rows of the search tree, parents before children, the most visited child first.
function treeRows(nodes) {
  const children = nodes.map(() => []);
  nodes.forEach((node, i) => { if (i > 0 && children[node.parent]) children[node.parent].push(i); });
  for (const some of children) some.sort((a, b) => number(nodes[b].visits) - number(nodes[a].visits) || number(nodes[a].run_index) - number(nodes[b].run_index));
  const out = [], stack = nodes.length ? [[0, 0]] : [];
  while (stack.length) {
    const [i, depth] = stack.pop();
    out.push([i, depth]);
    for (const child of children[i].slice().reverse()) stack.push([child, depth + 1]);
  }
  return out;
}
// The nodes on the way to the answer: from the root, the child that makes the next action of it.
function answerPath(plan) {
  const path = new Set();
  let at = 0;
  for (const action of Array.isArray(plan.actions) ? plan.actions : []) {
    const next = plan.nodes.findIndex((node, i) => i > 0 && node.parent === at && typeof node.call === "string" && node.call.includes(action));
    if (next < 0) break;
    path.add(next);
    at = next;
  }
  return path;
}
function stateCell(node, i) {
  const score = number(node.score);
  if (i === 0 && score < 0) return make("span", "state idle", "as it was");
  if (score < 0) return make("span", "state idle", "not run");
  return make("span", "state " + (score >= 1 ? "passed" : "failed"), score >= 1 ? "passes" : Math.round(100 * score) + " % of tests");
}
function showPlan(line) {
  const plan = planOf(line);
  if (!plan) return line.plan_problem ? section("Search", make("p", "facts", line.plan_problem)) : [];
  const answer = answerPath(plan), most = Math.max(1, ...plan.nodes.map((node) => number(node.visits)));
  const head = make("tr", "");
  for (const name of ["run", "visits", "", "value", "prior", "ln p", "state"]) head.append(make("th", "", name));
  head.append(make("th", "edit", "edit"));
  const table = make("table", "tree", head);
  for (const [i, depth] of treeRows(plan.nodes)) {
    const node = plan.nodes[i], bar = make("meter");
    bar.max = most;
    bar.value = number(node.visits);
    const edit = make("td", "edit", make("span", "branch", depth ? "\u00a0\u00a0".repeat(depth - 1) + "\u2514 " : ""), i ? nodeText(node.call) : "(as it was)");
    edit.title = plain(node.call);
    table.append(make("tr", answer.has(i) ? "answer" : "", make("td", "", number(node.run_index) < 0 ? "-" : String(node.run_index + 1)),
      make("td", "", String(number(node.visits))), make("td", "", bar), make("td", "", fixed(node.value, 2)), make("td", "", fixed(node.prior, 3)),
      make("td", "", i ? fixed(node.log_prob, 1) : "-"), make("td", "", stateCell(node, i)), edit));
  }
  const facts = number(plan.runs_used) + " runs of the check, " + number(plan.candidates) + " candidates, " + plan.nodes.length + " nodes, " +
    number(plan.tokens) + " tokens; " + (plan.verified ? "the answer is verified" : "no verified answer") + "; ended: " + plain(plan.ended);
  return section("Search", make("p", "facts", facts), make("div", "scroll", table));
}

// The files below notes/ as they stood behind line i.
function showNotes(i) {
  const notes = new Map();
  const changed = new Set();
  lines.slice(0, i + 1).forEach((line, at) => {
    for (const [path, text] of Object.entries(line.notes || {})) {
      if (text === null) notes.delete(path);
      else notes.set(path, text);
      if (at === i && i > 0) changed.add(path);
    }
  });
  if (!notes.size) return [];
  const out = [...notes].sort().map(([path, text]) => {
    const fold = make("details", "note", make("summary", "", path + (changed.has(path) ? " (changed here)" : "")), make("pre", "", text));
    fold.open = changed.has(path);
    return fold;
  });
  return section("Notes", ...out);
}
function showFed(line) {
  const fed = Array.isArray(line.fed) ? line.fed : [];
  if (!fed.length && !line.reset) return [];
  const title = line.type === "session" ? "What the brain read first" : "What the brain read before that";
  const fold = make("details", "fed", make("summary", "", title + (line.reset && line.type === "step" ? " (its memory was cleared)" : "")),
    ...fed.map((one) => make("pre", "", typeof one === "string" ? one : one)));
  fold.open = line.type === "session";
  return [fold];
}
function showBudget(line) {
  const left = line.budget, all = session.budget || {};
  if (!left) return [];
  const grid = make("div", "budget");
  for (const key of Object.keys(left)) {
    const bar = make("meter");
    bar.max = Math.max(1e-9, number(all[key]), number(left[key]));
    bar.value = Math.max(0, number(left[key]));
    const unlimited = number(left[key]) < 0;
    grid.append(make("span", "", key.replaceAll("_", " ")), unlimited ? make("span") : bar,
      make("span", "", unlimited ? "no limit" : String(Math.round(number(left[key]) * 100) / 100)));
  }
  return section("Budget left", grid);
}
function rawOf(title, value) {
  const fold = make("details", "raw", make("summary", "", title));
  fold.addEventListener("toggle", () => {
    if (fold.open && fold.children.length === 1) fold.append(make("pre", "", JSON.stringify(value, null, 1)));
  });
  return fold;
}

function headOf(line) {
  const r = record(line), facts = make("p", "facts");
  if (line.type === "step") {
    facts.append(make("span", "tag " + (r.ok === false ? "bad" : "good"), r.ok === false ? "failed" : "ok"));
    if (r.planned) facts.append(make("span", "tag plan", "chosen by search"));
    if (line.reset) facts.append(make("span", "tag plan", "memory cleared"));
    facts.append([plain(line.time), number(r.tokens) + " tokens", seconds(r.seconds),
      r.planned ? "" : "ln p " + fixed(r.log_prob, 2), r.ran_check ? "ran the check" : ""].filter(Boolean).join(" \u00b7 "));
  } else {
    facts.append(plain(line.type === "end" ? line.finished : line.time));
  }
  return [make("h2", "", (line.type === "step" ? number(line.n) + " \u00b7 " : "") + titleOf(line)), facts];
}
function drawDetail() {
  const line = lines[chosen], parts = headOf(line);
  if (line.type === "session") {
    parts.push(...section("Goal", make("pre", "", session.session.goal)), ...section("Check", make("pre", "", session.session.check)),
      ...showFed(line), ...showNotes(0), ...showBudget(line), rawOf("session and settings", { session: line.session, settings: line.settings }));
  } else if (line.type === "end") {
    if (line.why) parts.push(make("p", "", line.why));
    parts.push(make("p", "facts", number(line.steps) + " steps, " + number(line.runs) + " runs of the check, " + number(line.tokens) + " tokens, " + seconds(line.seconds)),
      ...showDiff(line), ...showNotes(chosen));
  } else {
    parts.push(...showFed(line), ...showCall(line), ...section("Observation", make("pre", "observation", record(line).observation)), ...showDiff(line),
      ...showPlan(line), ...showNotes(chosen), ...showBudget(line), rawOf("record", line));
  }
  detail.replaceChildren(...parts);
  detail.scrollTop = 0;
}

// ---- keys, and the beginning

const KEYS = {
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1), g: () => move(-lines.length), G: () => move(lines.length),
  "/": () => { search.focus(); search.select(); }, Enter: () => detail.focus(), Escape: () => list.focus(),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = event.target;
  if (target === search && event.key !== "Enter" && event.key !== "Escape") return;
  if (target === search && event.key === "Enter") { list.focus(); event.preventDefault(); return; }
  if (event.key === "Enter" && (target.tagName === "SUMMARY" || target.tagName === "SELECT")) return;
  if (event.key.startsWith("Arrow") && target !== list && target !== document.body) return;  // they scroll what is read
  if (target.tagName === "SELECT" && event.key !== "Escape") return;
  if (!Object.hasOwn(KEYS, event.key)) return;
  KEYS[event.key]();
  event.preventDefault();
});
search.addEventListener("input", filter);
let drawing = false;
list.addEventListener("scroll", () => {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => { drawing = false; drawList(); });
});
window.addEventListener("resize", drawList);

function fromAddress() {
  const word = location.hash.slice(1);
  const i = lines.findIndex((line) => (line.type === "step" ? String(line.n) : line.type) === word);
  return i < 0 ? 0 : i;
}
window.addEventListener("hashchange", () => choose(fromAddress()));

function begin() {
  const end = lines[lines.length - 1], s = session.session;
  byId("goal").textContent = plain(s.goal);
  const state = end.type !== "end" ? "cut off" : end.solved ? "solved" : end.ended || "open";
  byId("summary").textContent = plain(["session " + plain(s.id) + (s.name ? " (" + plain(s.name) + ")" : ""), plain(s.directory), plain(s.started), state,
    number(end.steps) + " steps", number(end.runs) + " runs of the check", number(end.tokens) + " tokens"].join(" \u00b7 "));
  filter();
  chosen = fromAddress();
  scrollToChosen();
  drawList();
  drawDetail();
  list.focus();
  // For whoever measures: milliseconds from the start of the navigation until everything above was in the document,
  // and until the frame with it was drawn.
  document.documentElement.dataset.ready = performance.now().toFixed(1);
  requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.drawn = performance.now().toFixed(1); }));
}
begin();

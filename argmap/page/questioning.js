// To doubt premises and to watch what falls with them.

import { also, remember } from "./addressing.js";
import { bearing, called, element, facts, nodes, say, told } from "./facts.js";
import { changes, standings } from "./doubting.js";
import { choose, show, state } from "./choosing.js";
import { button, described, first, isReason, made, mentioned, stepOf } from "./showing.js";

/** @typedef {import("./facts.js").Told} Told */

const LABELS = { accepted: "in", rejected: "out", undecided: "undecided" };
/** How it is told that something has another standing now. @type {["rejected" | "undecided" | "accepted", string, string][]} */
const NEWS = [
  ["rejected", "falls", "fall"],
  ["undecided", "is open", "are open"],
  ["accepted", "stands again", "stand again"],
];
const SVG = "http://www.w3.org/2000/svg";

const bar = element("page_doubts");

/** Ids of what is doubted, in the order of the doubts. @type {string[]} */
let doubted = [];

/** @param {string} id */
function canDoubt(id) {
  return Boolean(facts.doubts && !facts.doubts.reason && Object.hasOwn(facts.doubts.doubts, id));
}

/**
 * Doubt these, and nothing else; others than can be doubted are left out.
 * @param {string[]} ids
 */
export function doubt(ids) {
  const wanted = [...new Set(ids)].filter(canDoubt);
  if (!facts.doubts || wanted.join() === doubted.join()) return;
  doubted = wanted;
  const found = standings(facts.doubts, doubted);
  for (const node of nodes.values()) {
    const standing = found.get(node.id);
    if (standing) relabel(node.id, LABELS[standing]);
  }
  for (const one of document.querySelectorAll("[data-step]")) {
    const step = one.getAttribute("data-step") ?? "";
    const standing = found.get(step);
    const node = nodes.get(one.getAttribute("data-node") ?? "");
    if (!standing || !node) continue;
    state.labels.set(step, LABELS[standing]);
    restep(one, node, LABELS[standing]);
  }
  tellDoubts();
  listVerdicts();
  show();
}

/**
 * Doubt something, or no longer; the address remembers it.
 * @param {string} id
 */
export function toggleDoubt(id) {
  if (!canDoubt(id)) {
    say(why(id));
    return;
  }
  doubt(doubted.includes(id) ? doubted.filter((one) => one !== id) : [...doubted, id]);
  remember();
}

/** @param {string} id */
function why(id) {
  if (!facts.doubts) return "what was given as verdicts can't be found anew here";
  if (facts.doubts.reason) return `what falls can't be found here: ${facts.doubts.reason}`;
  return nodes.get(id)?.kind === "statement"
    ? "it is concluded, not assumed: doubt what it rests on"
    : "it has premises: doubt one of these";
}

/**
 * Show another label of a node, wherever it is told.
 * @param {string} id
 * @param {string} label
 */
function relabel(id, label) {
  const node = nodes.get(id);
  if (!node || state.labels.get(id) === label) return;
  state.labels.set(id, label);
  for (const one of [...mentioned("data-node", id), ...mentioned("data-mention", id)]) {
    if (one.matches("[data-step]")) continue;
    if (one.closest("svg") && one.matches("[data-node]")) one.setAttribute("aria-label", described(node, label));
    turn(one, node.label, label);
  }
}

/**
 * Show another label of a step, where its argument has several.
 * @param {Element} one
 * @param {Told} node the argument
 * @param {string} label
 */
function restep(one, node, label) {
  if (one.closest("svg")) one.setAttribute("aria-label", described(node, label, stepOf(one)));
  turn(one, first(one, node), label);
}

/**
 * @param {Element} one
 * @param {string} before its label when nothing is doubted
 * @param {string} label
 */
function turn(one, before, label) {
  const line = one.querySelector(":scope > .verdict, :scope > .notes > .verdict");
  if (line) write(line, label, one.getAttribute("data-label") ?? "");
  if (!one.closest("svg")) return;
  if (label === before) one.removeAttribute("data-now");
  else one.setAttribute("data-now", label);
  if (!line) badge(one, label === before ? "" : label);
}

const pen = document.createElement("canvas").getContext("2d");

/**
 * How wide a label is, by the size of its letters.
 * @param {string} label
 */
function width(label) {
  if (!pen) return 0;
  pen.font = "bold 100px Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";
  return pen.measureText(told(label)).width / 100;
}

/**
 * Write another label, and let what stands beside it in a picture make way.
 * @param {Element} line
 * @param {string} label
 * @param {string} first the label that was drawn
 */
function write(line, label, first) {
  line.textContent = told(label);
  const beside = line.nextElementSibling;
  if (!(line instanceof SVGElement && beside instanceof SVGElement) || beside.getAttribute("y") !== line.getAttribute("y")) return;
  const more = (width(label) - width(first)) * Number(line.getAttribute("font-size"));
  beside.dataset.x ??= beside.getAttribute("x") ?? "0";
  beside.setAttribute("x", String(Number(beside.dataset.x) + more));
}

/**
 * Put a sign at the corner of what has no line for its verdict.
 * @param {Element} card
 * @param {string} label
 */
function badge(card, label) {
  card.querySelector(":scope > .badge")?.remove();
  const frame = card.querySelector("polygon");
  if (!label || !(frame instanceof SVGPolygonElement)) return;
  const points = [...frame.points];
  const x = Math.min(...points.map((point) => point.x));
  const y = Math.min(...points.map((point) => point.y));
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", "badge");
  const circle = document.createElementNS(SVG, "circle");
  const sign = document.createElementNS(SVG, "text");
  for (const [name, value] of Object.entries({ cx: x, cy: y, r: 8 })) circle.setAttribute(name, String(value));
  for (const [name, value] of Object.entries({ x, y: y + 4, "text-anchor": "middle", "font-size": 11 })) {
    sign.setAttribute(name, String(value));
  }
  sign.textContent = told(label).slice(0, 1);
  group.append(circle, sign);
  card.append(group);
}

/** Tell what is doubted, and what is otherwise since. */
function tellDoubts() {
  bar.replaceChildren();
  bar.hidden = !doubted.length;
  if (!doubted.length) {
    say("nothing is doubted");
    return;
  }
  const found = facts.doubts ? changes(facts.doubts, doubted) : new Map();
  const row = made("p", "Doubted: ");
  for (const id of doubted) {
    const node = nodes.get(id);
    if (node) row.append(button(called(node), () => choose(id, { focus: true })), " ");
  }
  row.append(
    button("Undo", () => {
      doubt(doubted.slice(0, -1));
      remember();
    }),
    " ",
    button("Doubt nothing", () => {
      doubt([]);
      remember();
    }),
  );
  bar.append(row);
  const counts = [];
  for (const [standing, one, many] of NEWS) {
    const those = [...nodes.values()].filter(
      (node) => node.judged && !doubted.includes(node.id) && found.get(node.id)?.after === standing,
    );
    if (!those.length) continue;
    const count = `${those.length} ${those.length === 1 ? one : many}`;
    counts.push(count);
    const line = made("p", `${told(LABELS[standing]).slice(0, 1)} ${count}: `);
    for (const node of those) line.append(button(called(node), () => choose(node.id, { focus: true })), " ");
    bar.append(line);
  }
  if (!counts.length) bar.append(made("p", "Nothing else changes."));
  say(`doubted: ${doubted.length}; ${counts.join(", ") || "nothing else changes"}`);
}

/** What does not stand, by its label. @returns {[string, Told[]][]} */
function fallen() {
  const judged = [...nodes.values()].filter((node) => node.judged);
  return ["out", "undecided", "in some"]
    .map((label) => /** @type {[string, Told[]]} */ ([label, judged.filter((node) => state.labels.get(node.id) === label)]))
    .filter(([, those]) => those.length);
}

/** Say on the tab of the findings, in signs and in words, how many there are. */
function count() {
  const found = fallen().map(([label, those]) => [...told(label).split(" "), those.length]);
  const wrong = document.querySelectorAll(".findings > li").length;
  const left = document.querySelectorAll(".left[data-name]").length;
  if (left) found.push(["¶", "not in the map", left]);
  if (wrong) found.push(["!", "to mend", wrong]);
  element("page_count").replaceChildren(
    ...found.map(([sign, words, many]) => {
      const one = made("span", `${sign} `);
      one.append(made("span", `${words}: `, "aside"), String(many));
      return one;
    }),
  );
}

/** List what does not stand. */
function listVerdicts() {
  const list = element("page_verdicts");
  list.replaceChildren();
  count();
  for (const [label, those] of fallen()) {
    list.append(made("h3", `${told(label)}: ${those.length}`));
    const items = document.createElement("ul");
    for (const node of those) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${node.id}`;
      link.className = "title";
      link.textContent = called(node);
      item.append(link);
      items.append(item);
    }
    list.append(items);
  }
}

/** Tell what is found at first, and let what is chosen be doubted, and the address say what is. */
export function listenToDoubts() {
  count();
  also.set("doubt", () => doubted.join(","));
  state.acts.push((id) => {
    if (canDoubt(id)) return [toggle(id, doubted.includes(id) ? "Doubt no longer" : "Doubt this")];
    if (!facts.doubts) return [];
    const below = premises(id);
    return [below.length ? offer(below, why(id)) : made("span", why(id), "notes")];
  });
}

/** Whether premises are offered to be doubted. */
let offered = false;

/**
 * Premises, to be doubted one by one.
 * @param {string[]} ids
 * @param {string} words
 */
function offer(ids, words) {
  const fold = document.createElement("details");
  fold.open = offered;
  fold.addEventListener("toggle", () => { offered = fold.open; });
  fold.append(made("summary", `${words} (${ids.length})`));
  const row = made("div", "", "acts");
  for (const id of ids) row.append(toggle(id, called(/** @type {Told} */ (nodes.get(id)))));
  fold.append(row);
  return fold;
}

/**
 * A button that doubts something, or no longer.
 * @param {string} id
 * @param {string} words
 */
function toggle(id, words) {
  const act = button(words, () => toggleDoubt(id));
  act.setAttribute("aria-pressed", String(doubted.includes(id)));
  return act;
}

/**
 * What can be doubted of that on which something rests, the nearest first.
 * @param {string} id
 */
function premises(id) {
  const way = new Set([id]); // which grows
  for (const one of way) {
    for (const [verb, other] of bearing.get(one) ?? []) if (isReason(verb)) way.add(other);
  }
  return [...way].filter((one) => one !== id && canDoubt(one));
}

// To fold sections: what stands in one is hidden, and what stands below it in its column moves up.

import { element, say } from "./facts.js";
import { isLaidOut, reveal, shown, stop, stopped } from "./moving.js";

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */
/** @typedef {{part: SVGGraphicsElement, box: Box}} Part */
/** @typedef {{name: string, title: string, frame: Part, points: string}} Section */

const TITLE = 28; // points

/** @type {Map<Element, {sections: Section[], parts: Part[], apart: boolean}>} */
const surveyed = new Map();

/** Names of sections that are folded, whatever the view. @type {Set<string>} */
const folded = new Set();

/** @param {SVGGraphicsElement} part @returns {Box} */
function boxOf(part) {
  const { x, y, width, height } = part.getBBox();
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** @param {Box} box @param {Box} around */
function within(box, around) {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return around.left <= x && x <= around.right && around.top <= y && y <= around.bottom;
}

/** @param {Box} one @param {Box} other */
function meets(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** @param {Box} box @param {Box} around */
function holds(box, around) {
  return box.left >= around.left && box.right <= around.right && box.top >= around.top && box.bottom <= around.bottom;
}

/**
 * What a section is called in all views; what goes on elsewhere has the name of what it continues.
 * @param {Element} cluster
 */
export function nameOf(cluster) {
  const begun = cluster.id.replace(/-\d+$/, "");
  const name = document.getElementById(begun)?.classList.contains("cluster") ? begun : cluster.id;
  return name.slice(name.indexOf(".") + 1);
}

/** What a figure shows, measured once. @param {HTMLElement} figure */
function survey(figure) {
  const known = surveyed.get(figure);
  if (known) return known;
  /** @type {Section[]} */
  const sections = [];
  /** @type {Part[]} */
  const parts = [];
  for (const part of figure.querySelectorAll("svg > g > g")) {
    if (!(part instanceof SVGGraphicsElement)) continue;
    const one = { part, box: boxOf(part) };
    parts.push(one);
    if (part.classList.contains("cluster")) {
      const title = part.querySelector("text")?.textContent ?? "";
      sections.push({ name: nameOf(part), title, frame: one, points: part.querySelector("polygon")?.getAttribute("points") ?? "" });
    }
  }
  // Only where no line leads from one section to another can what is below move up.
  const lines = parts.filter(({ part }) => part.classList.contains("edge"));
  const apart = sections.every(({ frame }) =>
    lines.every(({ box }) => !meets(box, frame.box) || holds(box, frame.box)),
  );
  const all = { sections, parts, apart };
  surveyed.set(figure, all);
  return all;
}

/** Draw the figure that is shown with what is folded. */
export function drawFolds() {
  const figure = shown();
  if (!folded.size && !surveyed.has(figure)) return;
  const { sections, parts, apart } = survey(figure);
  const closed = sections.filter(({ name }) => folded.has(name));
  for (const { part, box } of parts) {
    const around = closed.filter(({ frame }) => frame.part !== part && (within(box, frame.box) || (!apart && part.classList.contains("edge") && meets(box, frame.box))));
    part.classList.toggle("folded", around.length > 0);
    const up = apart
      ? closed
          .filter(({ frame }) => frame.box.bottom <= box.top + 1 && frame.box.left < box.right && box.left < frame.box.right)
          .reduce((sum, { frame }) => sum + frame.box.bottom - frame.box.top - TITLE, 0)
      : 0;
    if (up) part.setAttribute("transform", `translate(0 ${-up})`);
    else part.removeAttribute("transform");
  }
  for (const { name, frame, points } of sections) {
    const { left, right, top } = frame.box;
    const strip = `${left},${top} ${right},${top} ${right},${top + TITLE} ${left},${top + TITLE}`;
    frame.part.querySelector("polygon")?.setAttribute("points", folded.has(name) ? strip : points);
  }
  // The tab key leads to no card that is hidden.
  const before = stopped();
  if (before && !isLaidOut(before)) stop(following(before));
}

/** The next card that can be seen, else the one before; in the order in which they are read. @param {Element} card */
function following(card) {
  const cards = [...shown().querySelectorAll("[data-node]")];
  const at = cards.indexOf(card);
  return [...cards.slice(at), ...cards.slice(0, at).reverse()].find(isLaidOut);
}

/**
 * Fold a section, or unfold it.
 * @param {string} name
 * @param {boolean} [fold]
 */
export function toggleFold(name, fold = !folded.has(name)) {
  if (fold) folded.add(name);
  else folded.delete(name);
  drawFolds();
  const section = survey(shown()).sections.find((one) => one.name === name);
  if (section) {
    reveal(section.frame.part);
    say(`${section.title}: ${fold ? "folded" : "unfolded"}`);
  }
  list();
}

/**
 * The sections in which a card stands in the figure that is shown, the innermost first.
 * @param {Element} card
 */
function sectionsOf(card) {
  const part = card.closest("svg > g > g");
  if (!(part instanceof SVGGraphicsElement)) return [];
  const { sections, parts } = survey(shown());
  const box = parts.find((one) => one.part === part)?.box;
  if (!box) return [];
  const around = sections.filter(({ frame }) => within(box, frame.box));
  const wide = (/** @type {Section} */ one) => one.frame.box.right - one.frame.box.left;
  return around.sort((one, other) => wide(one) - wide(other)).map(({ name }) => name);
}

/**
 * The innermost of them.
 * @param {Element} card
 */
export function sectionOf(card) {
  return sectionsOf(card)[0];
}

/**
 * Unfold all sections that hide a card.
 * @param {Element} card
 */
export function unfold(card) {
  if (isLaidOut(card)) return;
  const hiding = sectionsOf(card).filter((name) => folded.has(name));
  for (const name of hiding) folded.delete(name);
  if (!hiding.length) return;
  drawFolds();
  list();
}

/** List the sections of the figure that is shown, each with a box to tick. */
export function list() {
  const { sections } = survey(shown());
  const menu = element("page_sections");
  const names = new Map(sections.map(({ name, title }) => [name, title]));
  menu.hidden = names.size === 0;
  const boxes = [...names].reverse().map(([name, title]) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !folded.has(name);
    box.dataset.section = name;
    box.addEventListener("change", () => toggleFold(name, !box.checked));
    label.append(box, title);
    return label;
  });
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.section : undefined;
  menu.querySelector(".list")?.replaceChildren(...boxes);
  const again = boxes.map((label) => label.querySelector("input")).find((box) => box && box.dataset.section === focused && focused);
  again?.focus();
}

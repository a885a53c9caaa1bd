// To fold sections: what stands in one is hidden, and what stands below it moves up.

import { also, remember } from "./addressing.js";
import { element, say } from "./facts.js";
import { isLaidOut, note, reveal, shown, stop, stopped } from "./moving.js";
import { holds, meets, piled } from "./piling.js";

/** @typedef {import("./piling.js").Box} Box */
/** @typedef {import("./piling.js").Pile} Pile */
/** @typedef {{part: SVGGraphicsElement, box: Box, around: Section[], pile: Pile | undefined}} Part */
/** @typedef {{name: string, title: string, frame: Part, points: string, pile: Pile}} Section `frame.pile` is the same */

const TITLE = 28; // points: as high as a section that is folded, unless its title needs more
const EDGE = 8; // points below a title

/** @type {Map<Element, {sections: Section[], parts: Part[], outer: Pile}>} */
const surveyed = new Map();

/** Figures that are drawn with something folded. @type {Set<Element>} */
const changed = new Set();

/** Names of sections that are folded, whatever the view. @type {Set<string>} */
const folded = new Set();

/** @param {SVGGraphicsElement} part @returns {Box} */
function boxOf(part) {
  const { x, y, width, height } = part.getBBox();
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** @param {Box} box */
function middle({ left, right, top, bottom }) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, right: x, top: y, bottom: y };
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

/** @param {SVGGraphicsElement} part */
function isSection(part) {
  return part.classList.contains("cluster");
}

/** @param {Box} box @param {number} [title] @returns {Pile} */
function pile(box, title = TITLE) {
  return { box, title, folded: false, tied: false, inner: [] };
}

/** @param {SVGGraphicsElement} part @param {Box} box @param {Section[]} around @returns {Section} */
function section(part, box, around) {
  const texts = [...part.querySelectorAll("text")].map(boxOf);
  const last = Math.max(...texts.map(({ bottom }) => bottom));
  const first = Math.min(...texts.map(({ top }) => top));
  const high = first - box.top < box.bottom - last ? last - box.top : box.bottom - first;
  const one = pile(box, Math.max(TITLE, texts.length ? high + EDGE : 0));
  return {
    name: nameOf(part),
    title: [...part.querySelectorAll("text")].map((line) => line.textContent).join(" "),
    frame: { part, box, around, pile: one },
    points: part.querySelector("polygon")?.getAttribute("points") ?? "",
    pile: one,
  };
}

/** What a figure shows, measured once. @param {HTMLElement} figure */
function survey(figure) {
  const known = surveyed.get(figure);
  if (known) return known;
  const all = [...figure.querySelectorAll("svg > g > g")]
    .filter((part) => part instanceof SVGGraphicsElement)
    .map((part) => ({ part, box: boxOf(part) }));
  const outer = pile({ left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity });
  /** @type {Section[]} */
  const sections = []; // the outer ones first
  const size = (/** @type {Box} */ box) => (box.right - box.left) * (box.bottom - box.top);
  const frames = all.filter(({ part }) => isSection(part)).sort((one, other) => size(other.box) - size(one.box));
  for (const { part, box } of frames) {
    const around = sections.filter(({ frame }) => holds(box, frame.box)).reverse();
    const one = section(part, box, around);
    sections.push(one);
    (around[0]?.pile ?? outer).inner.push(one.pile);
  }
  const parts = sections.map(({ frame }) => frame);
  /** @type {Map<Pile, Part[]>} */
  const loose = new Map();
  for (const { part, box } of all) {
    if (isSection(part)) continue;
    const line = part.classList.contains("edge");
    const around = sections.filter(({ frame }) => holds(line ? box : middle(box), frame.box)).reverse();
    const place = around[0]?.pile ?? outer;
    const one = { part, box, around, pile: place };
    parts.push(one);
    if (line && place.inner.some((inner) => meets(box, inner.box))) place.tied = true;
    if (place.inner.length) loose.set(place, [...(loose.get(place) ?? []), one]);
  }
  for (const [place, those] of loose) gather(place, those);
  const found = { sections, parts, outer };
  surveyed.set(figure, found);
  return found;
}

/**
 * Make piles of what stands beside sections: of what touches, as lines and their ends do.
 * @param {Pile} place
 * @param {Part[]} those
 */
function gather(place, those) {
  const waiting = new Set(those);
  for (const first of waiting) {
    waiting.delete(first);
    const one = pile({ ...first.box });
    const found = [first];
    for (const part of found) {
      part.pile = one;
      for (const other of waiting) {
        if (!meets(part.box, other.box)) continue;
        waiting.delete(other);
        found.push(other); // which the loop goes on with
      }
      one.box.left = Math.min(one.box.left, part.box.left);
      one.box.right = Math.max(one.box.right, part.box.right);
      one.box.top = Math.min(one.box.top, part.box.top);
      one.box.bottom = Math.max(one.box.bottom, part.box.bottom);
    }
    place.inner.push(one);
  }
}

/** Draw the figure that is shown with what is folded. */
export function drawFolds() {
  const figure = shown();
  if (!folded.size && !changed.has(figure)) return;
  if (folded.size) changed.add(figure);
  else changed.delete(figure);
  const { sections, parts, outer } = survey(figure);
  for (const one of sections) one.pile.folded = folded.has(one.name);
  const moves = piled(outer.inner, outer.tied);
  const closed = sections.filter(({ pile }) => pile.folded);
  for (const { part, box, around, pile } of parts) {
    const cut = part.classList.contains("edge") && closed.some(({ frame }) => meets(box, frame.box));
    part.classList.toggle("folded", cut || around.some((one) => one.pile.folded));
    move(part, pile && moves.get(pile)?.up);
  }
  for (const { frame, points, pile } of sections) {
    const { left, right, top, bottom } = pile.box;
    const less = moves.get(pile)?.less ?? 0;
    const end = bottom - less;
    const lower = `${left},${top} ${right},${top} ${right},${end} ${left},${end}`;
    frame.part.querySelector("polygon")?.setAttribute("points", less ? lower : points);
    // A title may stand at the lower edge.
    for (const line of frame.part.querySelectorAll("text")) {
      const { top: above, bottom: below } = boxOf(line);
      move(line, bottom - below < above - top ? less : 0);
    }
  }
  // The tab key leads to no card that is hidden.
  const before = stopped();
  if (before && !isLaidOut(before)) stop(following(before));
}

/** @param {SVGGraphicsElement} part @param {number} [up] */
function move(part, up) {
  if (up) part.setAttribute("transform", `translate(0 ${-up})`);
  else part.removeAttribute("transform");
}

/** The next card that can be seen, else the one before; in the order in which they are read. @param {Element} card */
function following(card) {
  const cards = [...shown().querySelectorAll("[data-node]")];
  const at = cards.indexOf(card);
  return [...cards.slice(at), ...cards.slice(0, at).reverse()].find(isLaidOut);
}

/**
 * Fold a section, or unfold it; the address remembers it.
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
    note();
    say(`${section.title}: ${fold ? "folded" : "unfolded"}`);
  }
  list();
  remember();
}

/**
 * Fold these sections, and no others; what is none of them is left out.
 * @param {string[]} names
 */
export function fold(names) {
  const known = new Set([...document.querySelectorAll("figure .cluster")].map(nameOf));
  folded.clear();
  for (const name of names) if (known.has(name)) folded.add(name);
  drawFolds();
  list();
}

/**
 * The sections in which a card stands in the figure that is shown, the innermost first.
 * @param {Element} card
 */
function sectionsOf(card) {
  const part = card.closest("svg > g > g");
  return survey(shown()).parts.find((one) => one.part === part)?.around ?? [];
}

/**
 * The innermost of them.
 * @param {Element} card
 */
export function sectionOf(card) {
  return sectionsOf(card)[0]?.name;
}

/**
 * Unfold all sections that hide a card.
 * @param {Element} card
 */
export function unfold(card) {
  if (isLaidOut(card)) return;
  const hiding = sectionsOf(card).filter(({ name }) => folded.has(name));
  for (const { name } of hiding) folded.delete(name);
  if (!hiding.length) return;
  drawFolds();
  list();
}

/** List the sections of the figure that is shown, each with a box to tick. */
export function list() {
  const { sections } = survey(shown());
  const menu = element("page_sections");
  const order = new Map([...shown().querySelectorAll(".cluster")].map((part, at) => [nameOf(part), at]));
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { name, title } of sections) {
    const other = names.get(name); // what goes on elsewhere says so behind its title
    if (other === undefined || title.length < other.length) names.set(name, title);
  }
  menu.hidden = names.size === 0;
  const inOrder = [...names].sort(([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  const boxes = inOrder.map(([name, title]) => {
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

/** Let the address say what is folded. */
export function listenToFolds() {
  also.set("fold", () => [...folded].sort().join(","));
}

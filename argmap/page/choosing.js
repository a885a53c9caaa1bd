// What is chosen, and how the address of the page says so.

import { called, element, nodes, say } from "./facts.js";
import { unfold } from "./folding.js";
import { enter, isLaidOut, reveal, shown, stop, stopped } from "./moving.js";
import { seesMap } from "./tabbing.js";
import { mark, mentioned, tell } from "./showing.js";

/** @type {{id: string, labels: Map<string, string>, acts: ((id: string) => HTMLElement[])[]}} */
export const state = { id: "", labels: new Map(), acts: [] };
for (const node of nodes.values()) state.labels.set(node.id, node.label);

/**
 * The card or cell of a node in the view that is shown.
 * @param {string} id
 */
export function cardOf(id) {
  const figure = shown();
  return mentioned("data-node", id).find((found) => figure.contains(found));
}

/**
 * Choose a node; without an id, none.
 * @param {string} id
 * @param {{history?: boolean, focus?: boolean, text?: boolean, map?: boolean}} [how]
 */
export function choose(id, { history = true, focus = false, text = true, map = true } = {}) {
  const node = nodes.get(id);
  state.id = node ? id : "";
  mark(node ? [id] : []);
  show();
  if (history) remember();
  if (!node) return;
  const card = cardOf(id);
  // What has no card in this view is shown by one that it bears on, such as its argument.
  const other = card ? undefined : nearby(id);
  const seen = card ?? (other ? cardOf(other) : undefined);
  if (!card) seen?.classList.add("again");
  if (seen) unfold(seen);
  stop(seen);
  if (seen && map) reveal(seen);
  if (focus && card instanceof SVGElement) card.focus({ preventScroll: true });
  const place = mentioned("data-nodes", id)[0];
  if (place && text) scrollTo(place);
  for (const line of mentioned("data-node", id)) if (!line.closest("svg")) scrollTo(line);
  const where = place ? ` · ${place.getAttribute("data-name")}` : "";
  const about = nodes.get(other ?? "");
  const missing = card ? "" : ` · not in this view${about ? `, but ${called(about)}` : ""}`;
  say(`${called(node)}${where}${missing}`);
}

/**
 * The next node on the way of reasoning that has a card in the view that is shown.
 * @param {string} id
 */
function nearby(id) {
  const way = new Set([id]); // which grows
  for (const one of way) {
    if (one !== id && cardOf(one)) return one;
    for (const [, next] of nodes.get(one)?.to ?? []) way.add(next);
  }
  return undefined;
}

/** Tell of what is chosen, anew. */
export function show() {
  const node = nodes.get(state.id);
  const acts = node ? state.acts.flatMap((act) => act(node.id)) : [];
  tell(node, state.labels.get(state.id) ?? "", (id) => choose(id, { focus: true }), acts);
}

/**
 * Scroll the panel around a place, and nothing else.
 * @param {Element} place
 */
function scrollTo(place) {
  const panel = place.closest(".panel");
  if (!panel || panel.clientHeight === 0) return;
  const box = place.getBoundingClientRect();
  const around = panel.getBoundingClientRect();
  if (box.top < around.top + 40 || box.bottom > around.bottom - 20) {
    panel.scrollTop += box.top - around.top - around.height / 3;
  }
}

/** Give the focus to the map: to the card that is chosen, else to the one that the tab key leads to. */
export function land() {
  const chosen = state.id ? cardOf(state.id) : undefined;
  if (chosen && isLaidOut(chosen)) stop(chosen);
  const card = stopped();
  const place = document.querySelector(seesMap() ? "#page_stage" : ".panel:not([hidden])");
  const target = card && isLaidOut(card) ? card : place;
  if (target instanceof SVGElement || target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/**
 * Show a view.
 * @param {string} name
 */
export function showView(name) {
  const figure = [...document.querySelectorAll("figure")].find((one) => one.dataset.view === name);
  if (!figure) return;
  enter(figure);
  for (const choice of element("page_views").querySelectorAll("button")) {
    choice.setAttribute("aria-pressed", String(choice.dataset.view === name));
  }
  const card = state.id ? cardOf(state.id) : undefined;
  stop(card ?? figure.querySelector("[data-node]") ?? undefined);
  if (card) reveal(card);
}

/** What else the address says: names and values. @type {Map<string, () => string>} */
export const also = new Map([
  ["view", () => (shown() === document.querySelector("figure") ? "" : (shown().dataset.view ?? ""))],
]);

/** The address of what is shown. */
function address() {
  const parts = [state.id];
  for (const [name, value] of also) if (value()) parts.push(`${name}=${value()}`);
  return `#${parts.join("&")}`;
}

/** Keep what is shown in the address, so that it can be shared and gone back to. */
export function remember() {
  const now = address();
  if (now !== (location.hash || "#")) history.pushState(null, "", now);
}

/** What an address says. @returns {{id: string, said: Map<string, string>}} */
export function addressed() {
  const [id, ...parts] = location.hash.slice(1).split("&");
  const said = parts.map((part) => /** @type {[string, string]} */ (part.split("=", 2)));
  return { id: id ?? "", said: new Map(said) };
}

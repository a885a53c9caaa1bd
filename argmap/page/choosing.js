// What is chosen: a statement, an argument or a step of one, and the sentence that says it.

import { also, chosen, remember } from "./addressing.js";
import { called, element, nodes, say } from "./facts.js";
import { unfold } from "./folding.js";
import { enter, isLaidOut, reveal, shown, stop, stopped } from "./moving.js";
import { seesMap } from "./tabbing.js";
import { mark, mentioned, tell } from "./showing.js";

/**
 * What is chosen: the node, as it is called in addresses, where it is a step with the number of that;
 * and the element of the sentence, if that was chosen. The labels of all of them.
 * @type {{id: string, end: string, place: string, labels: Map<string, string>, acts: ((id: string) => HTMLElement[])[]}}
 */
export const state = { id: "", end: "", place: "", labels: new Map(), acts: [] };
for (const node of nodes.values()) state.labels.set(node.id, node.label);
for (const step of document.querySelectorAll("svg [data-step]")) {
  state.labels.set(step.getAttribute("data-step") ?? "", step.getAttribute("data-label") ?? "");
}

/**
 * What a card or a line of the outline is of: a node, or a step of one.
 * @param {Element | null | undefined} one
 */
export function endOf(one) {
  return one?.getAttribute("data-step") ?? one?.getAttribute("data-node") ?? "";
}

/**
 * The one that is of an end, else the first.
 * @param {Element[]} those
 * @param {string} end
 */
function best(those, end) {
  return those.find((one) => endOf(one) === end) ?? those[0];
}

/**
 * The card or cell of a node or a step in the view that is shown.
 * @param {string} end
 */
export function cardOf(end) {
  const figure = shown();
  const [id] = end.split("/");
  return best(mentioned("data-node", id ?? "").filter((found) => figure.contains(found)), end);
}

/**
 * Choose a node, or a step; without one, none.
 * @param {string} end
 * @param {{history?: boolean, focus?: boolean, map?: boolean, place?: Element}} [how] the sentence that was chosen
 */
export function choose(end, { history = true, focus = false, map = true, place } = {}) {
  const [id = ""] = end.split("/");
  const node = nodes.get(id);
  state.id = node ? id : "";
  state.end = node && state.labels.has(end) ? end : state.id;
  state.place = place?.id ?? "";
  mark(node ? [id] : [], state.end);
  if (place) place.classList.add("lit");
  show();
  const card = node && cardOf(state.end);
  // What has no card in this view is shown by one that it bears on, such as its argument.
  const other = node && !card ? nearby(id) : undefined;
  const seen = card ?? (other ? cardOf(other) : undefined);
  if (!card) seen?.classList.add("again");
  if (seen) unfold(seen);
  stop(seen);
  if (seen && map) reveal(seen);
  if (focus && card instanceof SVGElement) card.focus({ preventScroll: true });
  bringUp();
  if (history) remember();
  if (!node) return;
  const said = place ?? mentioned("data-nodes", id)[0];
  const where = said ? ` · ${said.getAttribute("data-name")}` : "";
  const about = nodes.get(other ?? "");
  const missing = card ? "" : ` · not in this view${about ? `, but ${called(about)}` : ""}`;
  say(`${called(node)}${where}${missing}`, { twice: Boolean(card) });
}

/** Scroll the panels that are open to what is chosen. */
export function bringUp() {
  const place = document.getElementById(state.place) ?? mentioned("data-nodes", state.id)[0];
  if (place) scrollTo(place);
  const line = best(mentioned("data-node", state.id).filter((one) => !one.closest("svg")), state.end);
  if (line) scrollTo(line);
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
  tell(node, state.end, state.labels, (end) => choose(end, { focus: true }), acts);
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
  const card = state.id ? cardOf(state.end) : undefined;
  if (card && isLaidOut(card)) stop(card);
  const there = stopped();
  const place = document.querySelector(seesMap() ? "#page_stage" : ".panel:not([hidden])");
  const target = there && isLaidOut(there) ? there : place;
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
  const card = state.id ? cardOf(state.end) : undefined;
  stop(card ?? figure.querySelector("[data-node]") ?? undefined);
  if (card) reveal(card);
}

chosen.end = () => state.end;
also.set("sentence", () => (mentioned("data-nodes", state.id)[0]?.id === state.place ? "" : state.place));
also.set("view", () => (shown() === document.querySelector("figure") ? "" : (shown().dataset.view ?? "")));

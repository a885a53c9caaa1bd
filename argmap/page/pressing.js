// What keys do.

import { cardOf, choose, endOf, land, state } from "./choosing.js";
import { element } from "./facts.js";
import { sectionOf, toggleFold } from "./folding.js";
import { fit, isLaidOut, stopped, zoom } from "./moving.js";
import { toggleDoubt } from "./questioning.js";
import { sentenceOf, walkText } from "./reciting.js";
import { mentioned } from "./showing.js";
import { openTab } from "./tabbing.js";
import { firstEnd, turn } from "./viewing.js";
import { follow, step } from "./walking.js";

const help = /** @type {HTMLDialogElement} */ (element("page_help"));
const single = /** @type {HTMLInputElement} */ (element("page_single"));
const KEPT = "argmap_single_keys";
const sections = /** @type {HTMLDetailsElement} */ (element("page_sections"));

/** Go to the sentence that says what is chosen, else to its line of the outline. */
export function goToText() {
  const place = document.getElementById(state.place) ?? mentioned("data-nodes", state.id)[0];
  openTab(place ? "page_text" : "page_outline");
  choose(state.end, { map: false, ...(place && { place }) });
  const target = place ?? mentioned("data-node", state.id).find((one) => !one.closest("svg"))?.querySelector("a");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/** Go to the card of what is chosen. */
export function goToMap() {
  openTab("page_map");
  choose(state.end, { focus: true });
}

function fold() {
  const card = cardOf(state.end);
  const name = card && sectionOf(card);
  if (!name) return;
  const walks = document.activeElement === stopped();
  toggleFold(name);
  if (walks && isLaidOut(card)) land();
}

/** Keys that do the same wherever one is. @type {Map<string, () => void>} */
const ANYWHERE = new Map([
  ["/", () => element("page_find").focus()],
  ["?", () => {
    help.showModal();
    help.querySelector("button")?.focus();
  }],
  ["+", () => zoom(1.25)],
  ["=", () => zoom(1.25)],
  ["-", () => zoom(0.8)],
  ["0", fit],
  ["v", turn],
  ["Escape", () => {
    if (sections.open) sections.open = false;
    else choose("");
  }],
]);

/** Keys that are about what is chosen. @type {Map<string, () => void>} */
const ABOUT = new Map([
  ["t", goToText],
  ["f", fold],
  ["d", () => toggleDoubt(state.id)],
  ["s", () => follow("s")],
  ["a", () => follow("a")],
  ["u", () => follow("u")],
]);

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  // Who speaks to a computer, or strikes keys unmeant, can do without them: WCAG 2.1.4.
  if (!single.checked && event.key.length === 1 && event.key !== " ") return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input:not([type=checkbox]), dialog[open], [role=tab]")) return;
  const card = target?.closest("svg [data-node]");
  const about = ABOUT.get(event.key);
  // Where nothing is chosen, keys are about what has the focus.
  if (about && !state.id && card) choose(endOf(card), { focus: true });
  // A line has the focus when an address has led there, before the map has it.
  const inMap = target?.closest("svg, #page_stage") ?? (target?.matches("body, #page_outline li") ? target : null);
  const sentence = target && sentenceOf(target);
  /** @type {(() => void) | undefined} */
  let act = ANYWHERE.get(event.key) ?? (state.id ? about : undefined);
  if (inMap && event.key.startsWith("Arrow")) act = () => step(event.key);
  else if (inMap && event.key === "Home") act = () => choose(firstEnd(), { focus: true });
  else if (card && (event.key === "Enter" || event.key === " ")) act = () => choose(endOf(card), { focus: true });
  else if (sentence && event.key.startsWith("Arrow")) {
    act = () => walkText(sentence, event.key === "ArrowDown" || event.key === "ArrowRight" ? 1 : -1);
  }
  if (!act) return;
  event.preventDefault();
  act();
}

/** Remember whether single signs are keys; some browsers keep nothing for files, then it holds while the page is open. */
function keepSingle() {
  try {
    single.checked = localStorage.getItem(KEPT) !== "off";
  } catch {
    return;
  }
  single.addEventListener("change", () => localStorage.setItem(KEPT, single.checked ? "on" : "off"));
}

/** Let keys do something. */
export function listenToKeys() {
  keepSingle();
  element("page_keys").addEventListener("click", () => ANYWHERE.get("?")?.());
  document.addEventListener("keydown", press);
}

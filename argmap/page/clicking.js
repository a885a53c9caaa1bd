// What clicks do, and where the focus goes when what had it is gone.

import { choose, endOf, land } from "./choosing.js";
import { element, nodes } from "./facts.js";
import { nameOf, toggleFold } from "./folding.js";
import { isLaidOut } from "./moving.js";
import { goToSentence, sentenceOf, takeSentence } from "./reciting.js";

const sections = /** @type {HTMLDetailsElement} */ (element("page_sections"));

/** @param {MouseEvent} event */
function click(event) {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return;
  if (!sections.contains(target)) sections.open = false;
  const sentence = sentenceOf(target);
  const link = target.closest("a");
  const line = target.closest("#page_outline .line[data-node]");
  if (sentence) {
    event.preventDefault();
    if (getSelection()?.isCollapsed ?? true) takeSentence(sentence, target);
  } else if (target.closest("svg")) {
    event.preventDefault();
    const section = target.closest("g.cluster");
    const card = target.closest("[data-node], [data-mention]");
    const end = card?.getAttribute("data-mention") ?? (endOf(card) || led(link));
    if (end) choose(end, { focus: true });
    else if (section && target.matches("text")) toggleFold(nameOf(section));
  } else if (line) {
    event.preventDefault();
    if (getSelection()?.isCollapsed ?? true) choose(endOf(line));
  } else if (link?.hash) {
    const id = link.hash.slice(1);
    const place = document.getElementById(id);
    if (nodes.has(id)) choose(id);
    else if (place && sentenceOf(place)) goToSentence(place);
    else return;
    event.preventDefault();
  }
}

/**
 * What the card tells to which a link in a picture leads.
 * @param {Element | null} link
 */
function led(link) {
  const target = document.getElementById((link?.getAttribute("href") ?? "#").slice(1));
  return endOf(target?.matches("[data-node]") ? target : target?.querySelector("[data-node]"));
}

/** What has the focus before something is done. @type {Element | null} */
let before = null;

/** If what had the focus is gone or hidden, give the focus to what came in its place, else to the map. */
function settle() {
  const lost = before;
  before = null;
  if (!(lost instanceof HTMLElement || lost instanceof SVGElement) || lost === document.body) return;
  const now = document.activeElement;
  if ((now && now !== document.body && now !== lost) || isLaidOut(lost)) return;
  // A button of what is chosen that says otherwise since it was pressed is the one that can be pressed.
  const those = [...document.querySelectorAll("#page_chosen button, #page_doubts button")];
  const same = those.filter((one) => one.textContent === lost.textContent);
  const like =
    same.find((one) => one.ariaPressed === null === (lost.ariaPressed === null)) ??
    same[0] ??
    those.find((one) => lost.ariaPressed && one.ariaPressed);
  if (like instanceof HTMLElement) like.focus();
  else land();
}

/** Let clicks do something; call it when all else listens. */
export function listenToClicks() {
  document.addEventListener("click", click);
  for (const name of ["click", "keydown"]) {
    addEventListener(name, () => { before = document.activeElement; }, { capture: true });
    addEventListener(name, settle);
  }
}

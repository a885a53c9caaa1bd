// The text beside the map: its sentences, which lead to their cards, and from one to the next.

import { say } from "./facts.js";
import { choose, state } from "./choosing.js";
import { mark } from "./showing.js";
import { openTab } from "./tabbing.js";

const SENTENCE = "#page_text [data-name]";

const sentences = [...document.querySelectorAll(SENTENCE)].filter((one) => one instanceof HTMLElement);

/**
 * The sentence of the text around an element, if there is one.
 * @param {Element} one
 */
export function sentenceOf(one) {
  const found = one.closest(SENTENCE);
  return found instanceof HTMLElement ? found : undefined;
}

/**
 * Choose what a sentence says; where several statements say it, the next of them.
 * @param {HTMLElement} sentence
 * @param {Element} [target] the part of it that was clicked
 * @param {{history?: boolean}} [how]
 */
export function takeSentence(sentence, target = sentence, { history = true } = {}) {
  const piece = target.closest("[data-quoted]")?.getAttribute("data-quoted")?.split(" ") ?? [];
  const all = sentence.getAttribute("data-nodes")?.split(" ") ?? [];
  const those = piece.length ? piece : all;
  const next = those[(those.indexOf(state.id) + 1) % those.length] ?? "";
  choose(next, { place: sentence, history });
  if (next) mark([...new Set([next, ...all])]);
  sentence.classList.add("lit");
  if (!next) say(`${sentence.getAttribute("data-name")} · ${sentence.title || "no sentence of the text's body"}`);
  else if (those.length > 1) say(`${those.indexOf(next) + 1} of ${those.length} that say ${sentence.getAttribute("data-name")}; again: the next`);
}

/**
 * Show a sentence in the text, and what it says.
 * @param {Element} sentence
 * @param {{history?: boolean}} [how]
 */
export function goToSentence(sentence, how) {
  if (!(sentence instanceof HTMLElement)) return;
  openTab("page_text");
  takeSentence(sentence, sentence, how);
  sentence.scrollIntoView({ block: "center" });
  land(sentence);
}

/** Make a sentence the one that the tab key leads to, and go there. @param {HTMLElement} sentence */
function land(sentence) {
  for (const one of sentences) one.tabIndex = one === sentence ? 0 : -1;
  sentence.focus({ preventScroll: true });
  sentence.scrollIntoView({ block: "nearest" });
}

/**
 * Go from a sentence to the one before or behind it.
 * @param {HTMLElement} from
 * @param {number} way
 */
export function walkText(from, way) {
  const next = sentences[sentences.indexOf(from) + way];
  if (!next) return;
  land(next);
  if (!next.hasAttribute("data-nodes")) say(next.title || (next.dataset.name ?? ""));
}

/** Let the tab key lead to one sentence, and arrow keys from there to all. */
export function listenToText() {
  const first = sentences.find((one) => one.matches("a"));
  for (const one of sentences) one.tabIndex = one === first ? 0 : -1;
}

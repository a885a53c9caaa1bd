// To find statements, arguments and sentences of the text.

import { called, element, nodes, say } from "./facts.js";
import { choose, land } from "./choosing.js";
import { goToSentence } from "./reciting.js";

const MOST = 30;

const input = /** @type {HTMLInputElement} */ (element("page_find"));
const list = element("page_found");

/** @typedef {{words: string, about: string, go: () => void}} Found */

/**
 * Letters alone, without accents and in lower case.
 * @param {string} words
 */
function plain(words) {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * @param {string} asked
 * @returns {Found[]}
 */
function search(asked) {
  const parts = plain(asked).split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  const has = (/** @type {string} */ words) => {
    const there = plain(words);
    return parts.every((part) => there.includes(part));
  };
  /** @type {Found[]} */
  const found = [];
  for (const inTitle of [true, false]) {
    for (const node of nodes.values()) {
      if (has(node.title) === inTitle && (inTitle || has(`${node.title} ${node.text}`))) {
        found.push({
          words: called(node),
          about: node.title ? node.text : node.role.toLowerCase(),
          go: () => choose(node.id, { focus: true }),
        });
      }
    }
  }
  for (const place of document.querySelectorAll("#page_text [data-name]")) {
    const words = place.textContent ?? "";
    if (has(words)) found.push({ words, about: `${place.getAttribute("data-name")} of the text`, go: () => goToSentence(place) });
  }
  return found.slice(0, MOST);
}

/** @type {Found[]} */
let found = [];
let at = 0;

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function draw() {
  list.replaceChildren(
    ...found.map((one, number) => {
      const item = document.createElement("li");
      item.id = `page_found_${number}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(number === at));
      item.textContent = one.words.length > 120 ? `${one.words.slice(0, 119)}…` : one.words;
      const about = document.createElement("small");
      about.textContent = one.about.length > 120 ? `${one.about.slice(0, 119)}…` : one.about;
      item.append(about);
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(number);
      });
      return item;
    }),
  );
  list.hidden = !found.length;
  input.setAttribute("aria-expanded", String(found.length > 0));
  if (found.length) {
    input.setAttribute("aria-activedescendant", `page_found_${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }
}

/** @param {number} number */
function take(number) {
  close();
  found[number]?.go();
}

/** Let the field find. */
export function listenToSearch() {
  input.addEventListener("input", () => {
    found = search(input.value);
    at = 0;
    draw();
    if (input.value.trim()) say(found.length ? `${found.length} found` : "nothing found");
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % (found.length || 1);
      draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (list.hidden && input.value) found = search(input.value);
      take(at);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (list.hidden) {
        input.value = "";
        land();
      }
      close();
    }
  });
}

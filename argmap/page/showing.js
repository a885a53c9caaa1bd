// To show what is chosen: in the map, in the text, in the outline, and in words.

import { bearing, called, element, nodes, told } from "./facts.js";

/** @typedef {import("./facts.js").Told} Told */

const panel = element("page_chosen");

/** The elements that each node has, by kind of mention. @type {Map<string, Map<string, Element[]>>} */
const mentions = new Map();
for (const name of ["data-node", "data-nodes", "data-quoted", "data-mention"]) {
  /** @type {Map<string, Element[]>} */
  const those = new Map();
  for (const found of document.querySelectorAll(`[${name}]`)) {
    for (const id of (found.getAttribute(name) ?? "").split(" ")) {
      those.set(id, [...(those.get(id) ?? []), found]);
    }
  }
  mentions.set(name, those);
}

/**
 * @param {string} name of the attribute
 * @param {string} id
 * @returns {Element[]}
 */
export function mentioned(name, id) {
  return mentions.get(name)?.get(id) ?? [];
}

const CLASSES = new Map([
  ["data-node", "chosen"],
  ["data-nodes", "lit"],
  ["data-quoted", "quoted"],
  ["data-mention", "again"],
]);

/**
 * Mark nodes everywhere, and unmark all others.
 * @param {string[]} ids
 */
export function mark(ids) {
  for (const [name, css] of CLASSES) {
    for (const found of document.querySelectorAll(`.${css}`)) found.classList.remove(css);
    for (const id of ids) for (const found of mentioned(name, id)) found.classList.add(css);
  }
}

/**
 * What readers of the screen are told of a node.
 * @param {Told} node
 * @param {string} label
 * @param {string} [step] what is told of it, if not all
 */
export function described(node, label, step = "") {
  const bears = node.to.slice(0, 3).map(([verb, id]) => {
    const other = nodes.get(id);
    return `${verb} ${other ? called(other) : id}`;
  });
  const parts = [node.role.toLowerCase(), node.title, step, node.text, told(label), ...node.notes, ...bears];
  if (node.findings.length) parts.push(`findings: ${node.findings.length}`);
  return parts.filter(Boolean).join("; ");
}

/**
 * @param {string} tag
 * @param {string} words
 * @param {string} [css]
 */
export function made(tag, words, css) {
  const element = document.createElement(tag);
  element.textContent = words;
  if (css) element.className = css;
  return element;
}

/**
 * @param {string} words
 * @param {() => void} act
 */
export function button(words, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = words;
  element.addEventListener("click", act);
  return element;
}

/**
 * Tell of a node in the panel below the map; of nothing, hide it.
 * @param {Told | undefined} node
 * @param {string} label
 * @param {(id: string) => void} choose
 * @param {HTMLElement[]} acts
 */
export function tell(node, label, choose, acts) {
  panel.replaceChildren();
  panel.hidden = !node;
  if (!node) return;
  const top = made("div", "", "top");
  top.append(made("h2", node.title || called(node)), made("span", node.role, "word"));
  if (label) top.append(made("span", told(label), "verdict"));
  const close = button("×", () => choose(""));
  close.setAttribute("aria-label", "Close");
  top.append(close);
  panel.append(top);
  if (node.title && node.text) panel.append(made("p", node.text, "said"));
  if (node.notes.length) panel.append(made("p", node.notes.join(" · "), "notes"));
  for (const number of node.findings) {
    const said = document.querySelectorAll("#page_findings .findings > li")[number];
    if (said) {
      const words = said.querySelector("p")?.textContent ?? "";
      panel.append(made("p", `${said.querySelector(".severity")?.textContent}: ${words}`, "notes"));
    }
  }
  const links = document.createElement("ul");
  for (const [verb, id] of node.to) links.append(link(verb, id, choose));
  for (const [verb, id] of bearing.get(node.id) ?? []) links.append(link(`← ${verb}`, id, choose));
  if (links.childElementCount) panel.append(links);
  const row = made("div", "", "acts");
  row.append(...acts);
  panel.append(row);
}

/**
 * @param {string} verb
 * @param {string} id
 * @param {(id: string) => void} choose
 */
function link(verb, id, choose) {
  const item = document.createElement("li");
  const other = nodes.get(id);
  item.append(made("span", `${verb.startsWith("←") ? verb.replace("← ", "") + " it:" : verb} `, "notes"));
  item.append(button(other ? called(other) : id, () => choose(id)));
  return item;
}

/**
 * Which step of its argument a card tells, if there are others.
 * @param {Element} card
 */
export function stepOf(card) {
  const step = card.getAttribute("data-step");
  return step ? `step ${step.split("/").pop()}` : "";
}

/**
 * The label that something has when nothing is doubted.
 * @param {Element} card
 * @param {Told} node
 */
export function first(card, node) {
  return card.hasAttribute("data-step") ? (card.getAttribute("data-label") ?? "") : node.label;
}

/** Give every card and cell its role, its label and a place among the stops of the keyboard. */
export function dress() {
  for (const found of document.querySelectorAll("svg [data-node]")) {
    const node = nodes.get(found.getAttribute("data-node") ?? "");
    if (!node) continue;
    // What a symbol holds can't be reached by readers of the screen.
    const holds = found.querySelector("[data-node], a") !== null;
    found.setAttribute("role", holds ? "graphics-object" : "graphics-symbol");
    found.setAttribute("tabindex", "-1");
    found.setAttribute("aria-label", described(node, first(found, node), stepOf(found)));
  }
  // What they lead to is a stop of the keyboard itself.
  for (const link of document.querySelectorAll("svg a")) link.setAttribute("tabindex", "-1");
}

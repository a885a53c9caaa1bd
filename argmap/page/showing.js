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
 * Mark nodes everywhere, and unmark all others; of a step, other steps of the same argument as others.
 * @param {string[]} ids
 * @param {string} [end] what is chosen
 */
export function mark(ids, end = "") {
  for (const css of CLASSES.values()) {
    for (const found of document.querySelectorAll(`.${css}`)) found.classList.remove(css);
  }
  for (const [name, css] of CLASSES) {
    for (const id of ids) {
      for (const found of mentioned(name, id)) {
        const step = found.getAttribute("data-step");
        const other = step && end.startsWith(`${id}/`) && step !== end;
        found.classList.add(other ? "again" : css);
      }
    }
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
 * @param {string} end the node, or the step of it that is chosen
 * @param {Map<string, string>} labels of nodes and steps
 * @param {(id: string) => void} choose
 * @param {HTMLElement[]} acts
 */
export function tell(node, end, labels, choose, acts) {
  panel.replaceChildren();
  panel.hidden = !node;
  if (!node) return;
  const top = made("div", "", "top");
  const [, step] = end.split("/");
  top.append(made("h2", `${node.title || called(node)}${step ? ` · step ${step}` : ""}`), made("span", node.role, "word"));
  const label = labels.get(end);
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
  const row = made("div", "", "acts");
  row.append(...acts);
  panel.append(row);
  const onIt = (bearing.get(node.id) ?? []).map(([verb, id]) => /** @type {[string, string]} */ ([`${verb} it`, id]));
  for (const [name, those] of /** @type {[string, [string, string][]][]} */ ([["What bears on it", onIt], ["What it bears on", node.to]])) {
    if (!those.length) continue;
    const list = document.createElement("ul");
    list.setAttribute("aria-label", name);
    for (const [verb, id] of those) list.append(link(verb, id, labels.get(id) ?? "", choose));
    panel.append(list);
  }
}

/** How what bears on something is told, by the beginning of its verb. @type {[string, string][]} */
const MANNERS = [
  ["undercuts", "but"],
  ["attacks", "however"],
  ["contradicts", "however"],
  ["is contrary to", "however"],
  ["supports", "because"],
  ["concludes", "because"],
  ["is a premise of", "because"],
  ["entails", "because"],
];

/** @param {string} verb */
function mannerOf(verb) {
  return MANNERS.find(([beginning]) => verb.startsWith(beginning))?.[1] ?? "";
}

/**
 * Whether a verb says that something speaks against something else.
 * @param {string} verb
 */
export function isAgainst(verb) {
  return ["however", "but"].includes(mannerOf(verb));
}

/**
 * Whether a verb says that something speaks for something else.
 * @param {string} verb
 */
export function isReason(verb) {
  return mannerOf(verb) === "because";
}

/**
 * @param {string} verb
 * @param {string} id
 * @param {string} label
 * @param {(id: string) => void} choose
 */
function link(verb, id, label, choose) {
  const item = document.createElement("li");
  const other = nodes.get(id);
  const act = button(other ? called(other) : id, () => choose(id));
  if (label) act.append(" ", made("span", told(label), "standing"));
  item.append(made("span", verb, `word ${mannerOf(verb)}`), " ", act);
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
    found.setAttribute("role", holds ? "graphics-object group" : "graphics-symbol img");
    found.setAttribute("tabindex", "-1");
    found.setAttribute("aria-label", described(node, first(found, node), stepOf(found)));
  }
  // What they lead to is a stop of the keyboard itself.
  for (const link of document.querySelectorAll("svg a")) link.setAttribute("tabindex", "-1");
}

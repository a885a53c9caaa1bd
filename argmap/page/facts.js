// What the page knows of the map, as the library has written it down.

/**
 * @typedef {object} Told What is known of a statement or an argument.
 * @property {string} id
 * @property {"statement" | "argument"} kind
 * @property {boolean} judged its verdict is listed
 * @property {string} title
 * @property {string} text
 * @property {string} role
 * @property {string} label
 * @property {string[]} notes
 * @property {string[]} at ids of the places in the text that say it
 * @property {[string, string][]} to what it bears on: a verb and an id
 * @property {number[]} findings
 */

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

/** @type {{nodes: Told[], doubts: import("./doubting.js").Theory | null, marks: Record<string, string>}} */
export const facts = JSON.parse(element("page_data").textContent ?? "");

/** @type {Map<string, Told>} */
export const nodes = new Map(facts.nodes.map((node) => [node.id, node]));

/** What bears on each node. @type {Map<string, [string, string][]>} */
export const bearing = new Map(facts.nodes.map((node) => [node.id, []]));
for (const node of facts.nodes) {
  for (const [verb, id] of node.to) bearing.get(id)?.push([verb, node.id]);
}

const MARKS = new Map(Object.entries(facts.marks));

/**
 * How a label is shown: a mark with its sign, others as they are.
 * @param {string} label
 */
export function told(label) {
  return MARKS.get(label) ?? label;
}

/**
 * What a node is called: its title, or the beginning of its text.
 * @param {Told} node
 */
export function called(node) {
  return node.title || (node.text.length > 80 ? `${node.text.slice(0, 79)}…` : node.text) || node.id;
}

/**
 * Say something in the line that readers of the screen read out.
 * @param {string} words
 * @param {{twice?: boolean}} [how] it can be seen elsewhere as well
 */
export function say(words, { twice = false } = {}) {
  const line = element("page_status");
  line.textContent = words;
  line.classList.toggle("twice", twice);
}

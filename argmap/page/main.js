// Where all parts of the page come together.

import { element, facts, nodes } from "./facts.js";
import { addressed, cardOf, choose, land, remember, show, showView, state } from "./choosing.js";
import { drawFolds, list, nameOf, sectionOf, toggleFold } from "./folding.js";
import { fit, isLaidOut, listenToMoves, reveal, shown, stopped, zoom } from "./moving.js";
import { doubt, listenToDoubts, toggleDoubt } from "./questioning.js";
import { listenToSearch } from "./searching.js";
import { button, dress, mark, mentioned } from "./showing.js";
import { listenToTabs, openTab, seesMap } from "./tabbing.js";
import { follow, step } from "./walking.js";

const root = document.documentElement;
const sections = /** @type {HTMLDetailsElement} */ (element("page_sections"));
const views = [...document.querySelectorAll("figure")].map((figure) => figure.dataset.view ?? "");

/** @param {string} name */
function changeView(name) {
  showView(name);
  list();
  drawFolds();
}

/** Show what the address says. */
function arrive() {
  const { id, said } = addressed();
  const view = said.get("view") ?? "";
  changeView(views.includes(view) ? view : (views[0] ?? ""));
  doubt((said.get("doubt") ?? "").split(","));
  if (state.id || nodes.has(id)) choose(id, { history: false, focus: nodes.has(id) && seesMap() });
}

/** Where an address names an element, a browser takes the focus away for it, though it be hidden: after all else. */
function comeBack() {
  setTimeout(() => {
    if (document.activeElement === document.body) land();
  });
}

function goToText() {
  const place = mentioned("data-nodes", state.id)[0];
  openTab(place ? "page_text" : "page_outline");
  choose(state.id, { history: false, map: false });
  const target = place ?? mentioned("data-node", state.id).find((one) => !one.closest("svg"))?.querySelector("a");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function goToMap() {
  openTab("page_map");
  choose(state.id, { history: false, focus: true });
}

function isDark() {
  const { theme } = root.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function nameTheme() {
  element("page_theme").textContent = isDark() ? "Light" : "Dark";
}

/** Keys that are about a node. */
const ABOUT = new Set(["t", "f", "d", "s", "a", "u"]);

/** @type {Map<string, () => void>} */
const keys = new Map([
  ["/", () => element("page_find").focus()],
  ["?", () => /** @type {HTMLDialogElement} */ (element("page_help")).showModal()],
  ["+", () => zoom(1.25)],
  ["=", () => zoom(1.25)],
  ["-", () => zoom(0.8)],
  ["0", fit],
  ["v", () => {
    const next = views[(views.indexOf(shown().dataset.view ?? "") + 1) % views.length];
    if (next) changeView(next);
    remember();
  }],
  ["t", () => state.id && goToText()],
  ["f", () => {
    const card = state.id ? cardOf(state.id) : undefined;
    const name = card && sectionOf(card);
    if (!name) return;
    const walks = document.activeElement === stopped();
    toggleFold(name);
    if (walks && isLaidOut(card)) land();
  }],
  ["d", () => state.id && toggleDoubt(state.id)],
  ["Escape", () => {
    if (sections.open) sections.open = false;
    else choose("");
  }],
]);

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input:not([type=checkbox]), dialog[open], [role=tab]")) return;
  // Where nothing is chosen, keys are about what has the focus.
  const focused = target?.closest("svg [data-node]")?.getAttribute("data-node");
  if (!state.id && focused && ABOUT.has(event.key)) choose(focused, { focus: true });
  const act = keys.get(event.key);
  if (act) {
    event.preventDefault();
    act();
    return;
  }
  const inMap = target?.closest("svg") ?? (target === document.body || target?.id === "page_stage" ? target : null);
  if (event.key === "s" || event.key === "a" || event.key === "u") {
    if (state.id) follow(event.key);
  } else if (inMap && event.key.startsWith("Arrow")) {
    event.preventDefault();
    step(event.key);
  } else if (inMap && event.key === "Home") {
    event.preventDefault();
    const first = shown().querySelector("[data-node]")?.getAttribute("data-node");
    if (first) choose(first, { focus: true });
  } else if (target?.closest("svg") && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    choose(target.closest("[data-node]")?.getAttribute("data-node") ?? "", { focus: true });
  } else if (target?.matches("a.sentence") && event.key.startsWith("Arrow")) {
    event.preventDefault();
    walkText(target, event.key === "ArrowDown" || event.key === "ArrowRight" ? 1 : -1);
  }
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
  const like = [...document.querySelectorAll("#page_chosen button, #page_doubts button")].find(
    (one) => one.textContent === lost.textContent || (lost.ariaPressed && one.ariaPressed && one.closest("#page_chosen")),
  );
  if (like instanceof HTMLElement) like.focus();
  else land();
}

const sentences = [...document.querySelectorAll("a.sentence")].filter((one) => one instanceof HTMLElement);

/**
 * @param {Element} from
 * @param {number} way
 */
function walkText(from, way) {
  const next = sentences[sentences.findIndex((one) => one === from) + way];
  if (!next) return;
  for (const one of sentences) one.tabIndex = one === next ? 0 : -1;
  next.focus();
}

/** @param {MouseEvent} event */
function click(event) {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return;
  if (!sections.contains(target)) sections.open = false;
  const sentence = target.closest("a.sentence");
  const inMap = target.closest("svg");
  const link = target.closest("a");
  if (sentence) {
    event.preventDefault();
    const piece = target.closest("[data-quoted]")?.getAttribute("data-quoted")?.split(" ") ?? [];
    const all = sentence.getAttribute("data-nodes")?.split(" ") ?? [];
    const first = piece[0] ?? all[0] ?? "";
    // Where several statements say a sentence, a click again leads to the next of them.
    const those = piece.length ? piece : all;
    const next = those.includes(state.id) ? those[(those.indexOf(state.id) + 1) % those.length] : first;
    choose(next ?? first, { text: false });
    mark([...new Set([next ?? first, ...all])]);
  } else if (inMap) {
    event.preventDefault();
    const section = target.closest("g.cluster");
    const card = target.closest("[data-node], [data-mention]");
    const id = card?.getAttribute("data-mention") ?? card?.getAttribute("data-node") ?? led(link);
    if (id) choose(id, { focus: true });
    else if (section && target.matches("text")) toggleFold(nameOf(section));
  } else if (link?.hash && nodes.has(link.hash.slice(1))) {
    event.preventDefault();
    choose(link.hash.slice(1), { focus: false, text: true });
  }
}

/**
 * The node to whose card a link in a picture leads.
 * @param {Element | null} link
 */
function led(link) {
  const target = document.getElementById((link?.getAttribute("href") ?? "#").slice(1));
  const inside = target?.matches("[data-node]") ? target : target?.querySelector("[data-node]");
  return inside?.getAttribute("data-node") ?? "";
}

function begin() {
  root.classList.add("ready");
  dress();
  listenToTabs();
  listenToMoves();
  listenToSearch();
  sentences.forEach((one, number) => { one.tabIndex = number ? -1 : 0; });
  state.acts.push((id) => [
    ...(mentioned("data-nodes", id).length || !seesMap() ? [button("Show in text", goToText)] : []),
    ...(seesMap() ? [] : [button("Show in map", goToMap)]),
  ]);
  for (const name of views) {
    element("page_views").querySelector(`[data-view="${CSS.escape(name)}"]`)?.addEventListener("click", () => {
      changeView(name);
      remember();
    });
  }
  element("page_views").hidden = views.length < 2;
  element("page_theme").addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  });
  nameTheme();
  element("page_tab_map").addEventListener("click", () => {
    const card = state.id ? cardOf(state.id) : undefined;
    if (card) reveal(card);
    show();
  });
  element("page_keys").addEventListener("click", () => keys.get("?")?.());
  document.addEventListener("click", click);
  document.addEventListener("keydown", press);
  addEventListener("popstate", () => {
    arrive();
    comeBack();
  });
  for (const name of ["click", "keydown"]) {
    addEventListener(name, () => { before = document.activeElement; }, { capture: true });
    addEventListener(name, settle);
  }
  listenToDoubts();
  if (!facts.nodes.length) return;
  arrive();
  if (state.id && seesMap()) addEventListener("load", comeBack);
}

begin();

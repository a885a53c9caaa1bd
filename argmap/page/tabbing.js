// The panels beside the map, of which one is shown; on a narrow screen the map is one of them.

import { also, remember } from "./addressing.js";
import { element } from "./facts.js";

const NARROW = matchMedia("(max-width: 50rem)");
const tabs = [...document.querySelectorAll('[role="tab"]')].filter((tab) => tab instanceof HTMLElement);

/** @param {Element} tab */
function panelOf(tab) {
  return element(tab.getAttribute("aria-controls") ?? "");
}

/**
 * Show a panel.
 * @param {string} id
 */
export function openTab(id) {
  for (const tab of tabs) {
    const panel = panelOf(tab);
    const selected = panel.id === id;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
    panel.hidden = !selected && !(panel.id === "page_map" && !NARROW.matches);
  }
  for (const act of opened) act(id);
}

/** What is done when a panel, by its id, comes into sight. @type {((id: string) => void)[]} */
export const opened = [];

/** The name of the panel that is open. */
function open() {
  const tab = tabs.find((one) => one.getAttribute("aria-selected") === "true");
  return tab ? panelOf(tab).id.replace("page_", "") : "";
}

const first = open();

/**
 * Show the panel of a name, as addresses have it; without one, that which is shown first.
 * @param {string} name
 */
export function comeTo(name) {
  const tab = tabs.find((one) => panelOf(one).id === `page_${name || first}`);
  if (tab && open() !== (name || first)) openTab(panelOf(tab).id);
  adapt();
}

/** Whether the map can be seen. */
export function seesMap() {
  return !element("page_map").hidden;
}

/** Let the tabs be chosen, by the pointer and by arrow keys. */
export function listenToTabs() {
  for (const tab of tabs) {
    panelOf(tab).setAttribute("role", "tabpanel");
    tab.addEventListener("click", () => {
      openTab(panelOf(tab).id);
      remember({ trifle: true });
    });
    tab.addEventListener("keydown", (event) => {
      const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!way) return;
      event.stopPropagation();
      const there = tabs.filter((one) => one.getClientRects().length > 0);
      const next = there[(there.indexOf(tab) + way + there.length) % there.length];
      if (!next) return;
      next.click();
      next.focus();
    });
  }
  also.set("panel", () => (open() === first ? "" : open()));
  NARROW.addEventListener("change", adapt);
  adapt();
}

function adapt() {
  // On a wide screen the map has no tab of its own.
  openTab(`page_${open() === "map" && !NARROW.matches ? first : open()}`);
}

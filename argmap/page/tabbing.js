// The panels beside the map, of which one is shown; on a narrow screen the map is one of them.

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
    const open = panel.id === id;
    tab.setAttribute("aria-selected", String(open));
    tab.tabIndex = open ? 0 : -1;
    panel.hidden = !open && !(panel.id === "page_map" && !NARROW.matches);
  }
}

/** Whether the map can be seen. */
export function seesMap() {
  return !element("page_map").hidden;
}

/** Let the tabs be chosen, by the pointer and by arrow keys. */
export function listenToTabs() {
  for (const tab of tabs) {
    panelOf(tab).setAttribute("role", "tabpanel");
    tab.addEventListener("click", () => openTab(panelOf(tab).id));
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
  NARROW.addEventListener("change", adapt);
  adapt();
}

function adapt() {
  const open = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
  const id = open ? panelOf(open).id : "page_text";
  // On a wide screen the map has no tab of its own.
  openTab(id === "page_map" && !NARROW.matches ? "page_text" : id);
}

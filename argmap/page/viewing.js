// Which view is shown, and whether it is dark.

import { remember } from "./addressing.js";
import { cardOf, endOf, show, showView, state } from "./choosing.js";
import { element } from "./facts.js";
import { drawFolds, list } from "./folding.js";
import { reveal, shown } from "./moving.js";

const root = document.documentElement;
const views = [...document.querySelectorAll("figure")].map((figure) => figure.dataset.view ?? "");

/**
 * Show the view of a name; of none, the first.
 * @param {string} name
 */
export function changeView(name) {
  showView(views.includes(name) ? name : (views[0] ?? ""));
  list();
  drawFolds();
}

/** Show the next view; the address remembers it. */
export function turn() {
  changeView(views[(views.indexOf(shown().dataset.view ?? "") + 1) % views.length] ?? "");
  remember();
}

/** The card that is read first in the view that is shown. */
export function firstEnd() {
  return endOf(shown().querySelector("[data-node]"));
}

/** When the map comes into sight, show there what is chosen. */
export function cameToMap() {
  const card = state.id ? cardOf(state.end) : undefined;
  if (card) reveal(card);
  show();
}

function isDark() {
  const { theme } = root.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function nameTheme() {
  element("page_theme").textContent = isDark() ? "Light" : "Dark";
}

/** Let buttons change the view, and day and night. */
export function listenToViews() {
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
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);
  nameTheme();
}

// Where all parts of the page come together.

import { arrive } from "./addressing.js";
import { bringUp, choose, land, state } from "./choosing.js";
import { listenToClicks } from "./clicking.js";
import { facts, nodes } from "./facts.js";
import { fold, listenToFolds } from "./folding.js";
import { comeToPlace, listenToMoves } from "./moving.js";
import { goToMap, goToText, listenToKeys } from "./pressing.js";
import { doubt, listenToDoubts } from "./questioning.js";
import { goToSentence, listenToText } from "./reciting.js";
import { listenToSearch } from "./searching.js";
import { button, dress, mentioned } from "./showing.js";
import { comeTo, listenToTabs, opened, seesMap } from "./tabbing.js";
import { cameToMap, changeView, listenToViews } from "./viewing.js";

/** Show what the address says. */
function come() {
  arrive((end, said) => {
    const [id = ""] = end.split("/");
    changeView(said("view"));
    comeTo(said("panel"));
    fold(said("fold").split(","));
    doubt(said("doubt").split(","));
    if (state.id || nodes.has(id)) choose(end, { history: false, map: !said("at"), focus: nodes.has(id) && seesMap() });
    const sentence = document.getElementById(said("sentence"));
    if (sentence) goToSentence(sentence, { history: false });
    comeToPlace(said("at"));
  });
}

/** Where an address names a line of the outline, a browser takes the focus to it, or away if it is hidden: after all else. */
function comeBack() {
  setTimeout(() => {
    if (document.activeElement?.matches("body, #page_outline li")) land();
  });
}

function begin() {
  document.documentElement.classList.add("ready");
  dress();
  listenToTabs();
  listenToMoves();
  listenToFolds();
  listenToSearch();
  listenToText();
  listenToViews();
  listenToKeys();
  listenToClicks();
  listenToDoubts();
  state.acts.push((id) => [
    ...(mentioned("data-nodes", id).length || !seesMap() ? [button("Show in text", goToText)] : []),
    ...(seesMap() ? [] : [button("Show in map", goToMap)]),
  ]);
  if (!facts.nodes.length) return;
  come();
  opened.push(bringUp, (id) => id === "page_map" && cameToMap());
  addEventListener("popstate", () => {
    come();
    comeBack();
  });
  if (state.id && seesMap()) addEventListener("load", comeBack);
}

begin();

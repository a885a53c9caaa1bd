// To walk from card to card: by where they stand, or along what bears on what.

import { bearing, nodes, say } from "./facts.js";
import { cardOf, choose, endOf, state } from "./choosing.js";
import { isLaidOut, shown, stopped } from "./moving.js";
import { isAgainst } from "./showing.js";

/** @typedef {{x: number, y: number}} Point */

const BARS = 22; // points: of a card that holds cells, the bar is what one goes to

/**
 * The nearest of some points in a direction; aside counts double.
 * @template T
 * @param {Point} from
 * @param {{at: Point, what: T}[]} points
 * @param {string} key `ArrowUp`, …
 * @returns {T | undefined}
 */
function nearest(from, points, key) {
  const along = key === "ArrowLeft" || key === "ArrowRight" ? "x" : "y";
  const aside = along === "x" ? "y" : "x";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  let best;
  let least = Infinity;
  for (const { at, what } of points) {
    const ahead = sign * (at[along] - from[along]);
    if (ahead < 1) continue;
    const far = ahead + 2 * Math.abs(at[aside] - from[aside]);
    if (far < least) [best, least] = [what, far];
  }
  return best;
}

/** @param {Element} card */
function middle(card) {
  const box = card.getBoundingClientRect();
  const holds = card.querySelector("[data-node]") !== null;
  return { x: box.x + box.width / 2, y: box.y + (holds ? Math.min(BARS, box.height) : box.height) / 2 };
}

/**
 * Go to the next card in a direction.
 * @param {string} key
 */
export function step(key) {
  const chosen = state.id ? cardOf(state.end) : undefined;
  const here = chosen && !isLaidOut(chosen) ? stopped() : chosen;
  const cards = [...shown().querySelectorAll("[data-node]")].filter((card) => card !== here && isLaidOut(card));
  const next = here ? nearest(middle(here), cards.map((what) => ({ at: middle(what), what })), key) : cards[0];
  if (next) choose(endOf(next), { focus: true });
  else say("no card in that direction");
}

/** Where the last walk along a relation began, and how. */
let last = { from: "", key: "", at: "", turn: 0 };

/**
 * Go along what bears on what: `s` to what supports it, `a` to what attacks it, `u` to what it bears
 * on. The same key again leads to the next of several, as long as one stays with what it led to.
 * @param {string} key
 */
export function follow(key) {
  const again = last.key === key && last.at === state.id;
  let from = state.id;
  let turn = 0;
  let found = related(from, key);
  if (again && related(last.from, key).length > 1 && last.turn + 1 < related(last.from, key).length) {
    from = last.from;
    turn = last.turn + 1;
    found = related(from, key);
  }
  const next = found[turn];
  if (next === undefined) {
    say({ s: "nothing supports it", a: "nothing attacks it" }[key] ?? "it bears on nothing");
    return;
  }
  last = { from, key, at: next, turn };
  choose(next, { focus: true });
}

/**
 * @param {string} id
 * @param {string} key
 * @returns {string[]}
 */
function related(id, key) {
  if (key === "u") return [...new Set((nodes.get(id)?.to ?? []).map(([, other]) => other))];
  const those = (bearing.get(id) ?? []).filter(
    ([verb]) => isAgainst(verb) === (key === "a") && !verb.includes("preferred"),
  );
  return [...new Set(those.map(([, other]) => other))];
}

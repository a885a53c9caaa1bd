// Where what stands below folded sections goes: up, as far as there is room. Pure functions of boxes.

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/**
 * A section, or what stands in none: `inner` is what it holds. Where a line leads from one of these to
 * another, all of them are `tied`, and stay where they are.
 * @typedef {object} Pile
 * @property {Box} box
 * @property {number} title points: how high it is when it is folded
 * @property {boolean} folded
 * @property {boolean} tied
 * @property {Pile[]} inner
 */

const GAP = 24; // points between two sections, if there were more

/** @param {Box} one @param {Box} other */
export function meets(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** @param {Box} box @param {Box} around */
export function holds(box, around) {
  return box.left >= around.left && box.right <= around.right && box.top >= around.top && box.bottom <= around.bottom;
}

/**
 * How far each pile moves up, those in others together with these, and how much lower each is then.
 * @param {Pile[]} piles
 * @param {boolean} [tied]
 * @returns {Map<Pile, {up: number, less: number}>}
 */
export function piled(piles, tied = false) {
  /** @type {Map<Pile, {up: number, less: number}>} */
  const found = new Map();
  const downwards = [...piles].sort((one, other) => one.box.top - other.box.top);
  for (const pile of downwards) {
    const within = piled(pile.inner, pile.tied);
    const less = saved(pile, within);
    const above = downwards.filter(
      (one) => found.has(one) && one.box.bottom <= pile.box.top + 1 && one.box.left < pile.box.right && pile.box.left < one.box.right,
    );
    let most = 0;
    let least = Infinity;
    for (const one of above) {
      const { up, less: lower } = /** @type {{up: number, less: number}} */ (found.get(one));
      most = Math.max(most, up + lower);
      least = Math.min(least, up + lower + Math.max(0, pile.box.top - one.box.bottom - GAP));
    }
    const up = tied ? 0 : Math.min(most, least);
    found.set(pile, { up, less });
    for (const [one, move] of within) found.set(one, { up: move.up + up, less: move.less });
  }
  return found;
}

/**
 * How much lower a pile is than it was.
 * @param {Pile} pile
 * @param {Map<Pile, {up: number, less: number}>} within
 */
function saved({ box, title, folded, inner }, within) {
  if (folded) return Math.max(0, box.bottom - box.top - title);
  if (!inner.length) return 0;
  const ends = inner.map((one) => {
    const { up, less } = /** @type {{up: number, less: number}} */ (within.get(one));
    return one.box.bottom - up - less;
  });
  return Math.max(0, Math.max(...inner.map((one) => one.box.bottom)) - Math.max(...ends));
}

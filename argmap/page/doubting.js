// What stands and what falls while some premises are doubted: the grounded labelling, as
// argmap.evaluate gives it. Pure functions: no document, no state.

/**
 * The theory of a map, as argmap/page/doubting.py writes it.
 * @typedef {object} Theory
 * @property {number} propositions how many there are, numbered from 0
 * @property {number[][]} derivations of each: what it derives, the element that has to hold or -1,
 *   and the propositions that have to be derived
 * @property {number[][]} attackers for each element, the propositions that speak against it
 * @property {Record<string, number>} ends what is labelled, and the proposition that it is
 * @property {Record<string, number>} doubts what can be doubted, and the element that it is
 * @property {string} reason why nothing can be computed; else empty
 */

/** @typedef {"accepted" | "rejected" | "undecided"} Standing */

/**
 * Say what stands, by the keys of `theory.ends`.
 * Nothing at all if the theory has a reason for that. The time is linear, but for circles of steps.
 * @param {Theory} theory
 * @param {Iterable<string>} doubts keys of `theory.doubts`; others are of no consequence
 * @returns {Map<string, Standing>}
 */
export function standings(theory, doubts) {
  if (theory.reason) return new Map();
  const missing = new Set();
  for (const name of doubts) {
    if (Object.hasOwn(theory.doubts, name)) missing.add(theory.doubts[name]);
  }
  const { derived, possible } = grown(theory, missing);
  return new Map(
    Object.entries(theory.ends).map(([name, at]) => [
      name,
      derived[at] ? "accepted" : possible[at] ? "undecided" : "rejected",
    ]),
  );
}

/**
 * Say what is otherwise than without doubts.
 * @param {Theory} theory
 * @param {Iterable<string>} doubts
 * @returns {Map<string, {before: Standing, after: Standing}>}
 */
export function changes(theory, doubts) {
  const before = standings(theory, []);
  const found = new Map();
  for (const [name, after] of standings(theory, doubts)) {
    const was = /** @type {Standing} */ (before.get(name));
    if (was !== after) found.set(name, { before: was, after });
  }
  return found;
}

/**
 * Let two things grow: what can be derived from elements that are in, and what can't be derived
 * even with all that aren't out (argmap/evaluate/aspic/grounded.py says more).
 * @param {Theory} theory
 * @param {Set<number>} missing elements that don't hold
 * @returns {{derived: Uint8Array, possible: Uint8Array}}
 */
function grown(theory, missing) {
  const { propositions: size, attackers } = theory;
  const steps = theory.derivations.map(([conclusion, element, ...premises]) => ({
    conclusion,
    element,
    premises,
  }));
  const using = lists(size);
  const deriving = lists(size);
  const attacked = lists(size);
  const resting = lists(attackers.length);
  steps.forEach((step, at) => {
    deriving[step.conclusion].push(at);
    for (const name of step.premises) using[name].push(at);
    if (step.element >= 0) resting[step.element].push(at);
  });
  attackers.forEach((names, element) => names.forEach((name) => attacked[name].push(element)));

  const settled = new Uint8Array(attackers.length); // elements that are in or out
  const derived = new Uint8Array(size);
  const possible = new Uint8Array(size);
  const source = new Int32Array(size).fill(-1); // a derivation that shows that it is possible
  const left = steps.map((step) => step.premises.length + Number(step.element >= 0));

  // What is possible as long as nothing but the missing elements is out.
  for (const element of missing) settled[element] = 1;
  const open = steps.map((step) => step.premises.length);
  const alive = new Uint8Array(steps.length);
  const holds = (/** @type {number} */ at) => !missing.has(steps[at].element);
  let waiting = [...steps.keys()].filter((at) => !open[at] && holds(at));
  while (waiting.length) {
    const at = /** @type {number} */ (waiting.pop());
    const { conclusion } = steps[at];
    alive[at] = 1;
    if (possible[conclusion]) continue;
    possible[conclusion] = 1;
    source[conclusion] = at;
    for (const other of using[conclusion]) {
      open[other] -= 1;
      if (!open[other] && holds(other)) waiting.push(other);
    }
  }
  const ways = new Int32Array(size);
  steps.forEach((step, at) => (ways[step.conclusion] += alive[at]));
  const threats = attackers.map((names) => names.filter((name) => possible[name]).length);
  const circle = circles(using.map((all) => all.map((at) => steps[at].conclusion)));

  const applied = [...steps.keys()].filter((at) => !left[at]);
  /** @type {number[]} */ let lost = [];
  /** @type {number[]} */ let doubtful = [];

  /** @param {number} element */
  function admit(element) {
    if (settled[element]) return;
    settled[element] = 1;
    countDown(resting[element]);
  }

  /** @param {number[]} derivations */
  function countDown(derivations) {
    for (const at of derivations) {
      left[at] -= 1;
      if (!left[at]) applied.push(at);
    }
  }

  /** @param {number} name */
  function derive(name) {
    if (derived[name]) return;
    derived[name] = 1;
    countDown(using[name]);
    for (const element of attacked[name]) {
      if (settled[element]) continue;
      settled[element] = 1;
      for (const at of resting[element]) lost.push(at);
    }
  }

  /** @param {number} at */
  function lose(at) {
    if (!alive[at]) return;
    alive[at] = 0;
    const name = steps[at].conclusion;
    ways[name] -= 1;
    if (!possible[name]) return;
    if (!ways[name]) exclude(name);
    else if (circle[name] >= 0 && source[name] === at) doubtful.push(name);
  }

  /** @param {number} name */
  function exclude(name) {
    possible[name] = 0;
    for (const at of using[name]) lost.push(at);
    for (const element of attacked[name]) {
      threats[element] -= 1;
      if (!threats[element]) admit(element);
    }
  }

  // What was shown by lost derivations, in circles: other derivations are looked for.
  function reconsider() {
    const shaken = new Set(doubtful.filter((name) => possible[name]));
    doubtful = [];
    for (const name of shaken) {
      for (const at of using[name]) {
        const other = steps[at].conclusion;
        if (source[other] === at && circle[other] === circle[name] && possible[other]) {
          shaken.add(other); // a Set goes on with what is added to it
        }
      }
    }
    const found = [...shaken];
    while (found.length) {
      const name = /** @type {number} */ (found.pop());
      if (!shaken.has(name)) continue;
      const at = deriving[name].find(
        (one) => alive[one] && !steps[one].premises.some((premise) => shaken.has(premise)),
      );
      if (at === undefined) continue;
      source[name] = at;
      shaken.delete(name);
      for (const one of using[name]) {
        if (shaken.has(steps[one].conclusion)) found.push(steps[one].conclusion);
      }
    }
    shaken.forEach(exclude);
  }

  threats.forEach((count, element) => {
    if (!count) admit(element);
  });
  while (applied.length || lost.length || doubtful.length) {
    if (applied.length) derive(steps[/** @type {number} */ (applied.pop())].conclusion);
    else if (lost.length) lose(/** @type {number} */ (lost.pop()));
    else reconsider();
  }
  return { derived, possible };
}

/**
 * @param {number} size
 * @returns {number[][]}
 */
function lists(size) {
  return Array.from({ length: size }, () => []);
}

/**
 * Return for each node of a graph the number of its circle, -1 if it is in none (Tarjan 1972,
 * https://doi.org/10.1137/0201010), not recursive.
 * @param {number[][]} following
 * @returns {Int32Array}
 */
function circles(following) {
  const size = following.length;
  const circle = new Int32Array(size).fill(-1);
  const number = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const closed = new Uint8Array(size);
  const next = new Int32Array(size);
  /** @type {number[]} */ const path = [];
  /** @type {number[]} */ const kept = [];
  let count = 0;

  /** @param {number} node */
  function enter(node) {
    number[node] = low[node] = count++;
    path.push(node);
    kept.push(node);
  }

  for (let root = 0; root < size; root += 1) {
    if (number[root] >= 0) continue;
    enter(root);
    while (path.length) {
      const node = path[path.length - 1];
      if (next[node] < following[node].length) {
        const after = following[node][next[node]++];
        if (number[after] < 0) enter(after);
        else if (!closed[after]) low[node] = Math.min(low[node], number[after]);
        continue;
      }
      path.pop();
      if (path.length) {
        const before = path[path.length - 1];
        low[before] = Math.min(low[before], low[node]);
      }
      if (low[node] < number[node]) continue;
      const part = kept.splice(kept.lastIndexOf(node));
      for (const one of part) {
        closed[one] = 1;
        if (part.length > 1) circle[one] = node;
      }
    }
  }
  return circle;
}

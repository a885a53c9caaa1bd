// The address of what is shown: what is chosen, and by its name whatever else one sees.

/** What is chosen. @type {{end: () => string}} */
export const chosen = { end: () => "" };

/** What else the address says; nothing where it is as it was at first. @type {Map<string, () => string>} */
export const also = new Map();

/** The address of what is shown. */
function address() {
  const parts = [chosen.end()];
  for (const [name, value] of also) if (value()) parts.push(`${name}=${value()}`);
  return `#${parts.join("&")}`;
}

/** Until the page has come to what its address says, there is nothing to remember. */
let waiting = true;

/**
 * Keep what is shown in the address, so that it can be shared; and gone back to, unless it is a trifle.
 * @param {{trifle?: boolean}} [how]
 */
export function remember({ trifle = false } = {}) {
  const now = address();
  if (waiting || now === (location.hash || "#")) return;
  if (trifle) history.replaceState(null, "", now);
  else history.pushState(null, "", now);
}

/**
 * Come to what the address says; nothing is remembered meanwhile.
 * @param {(id: string, said: (name: string) => string) => void} come
 */
export function arrive(come) {
  waiting = true;
  const [id, ...parts] = location.hash.slice(1).split("&");
  const said = new Map(parts.map((part) => /** @type {[string, string]} */ (part.split("=", 2))));
  come(id ?? "", (name) => said.get(name) ?? "");
  waiting = false;
}

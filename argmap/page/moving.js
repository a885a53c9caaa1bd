// To pan and to zoom: the stage scrolls, and the picture is scaled by a transform. Its texts would be
// laid out anew if its width were changed instead, which takes a second where there are thousands.

import { also, remember } from "./addressing.js";
import { element } from "./facts.js";

const SMALLEST = 0.05;
const LARGEST = 6;
const STEP = 1.25;
const READABLE = 1.15; // pixels to a point
const REST = 150; // milliseconds after which a picture is drawn sharply at its new scale

const stage = element("page_stage");

/** @type {Map<string, {scale: number, left: number, top: number}>} */
const kept = new Map();

/** The figure that is shown. @returns {HTMLElement} */
export function shown() {
  const found = stage.querySelector("figure:not([hidden])");
  if (!(found instanceof HTMLElement)) throw new Error("the page shows no picture");
  return found;
}

/** @param {HTMLElement} figure */
function size(figure) {
  const box = figure.querySelector("svg")?.viewBox.baseVal;
  return { width: box?.width || 1, height: box?.height || 1 };
}

/** @param {HTMLElement} figure */
function scaleOf(figure) {
  return Number(figure.dataset.scale) || READABLE;
}

let resting = 0;

/**
 * @param {HTMLElement} figure
 * @param {number} scale
 */
function setScale(figure, scale) {
  figure.dataset.scale = String(scale);
  figure.style.transform = `translateZ(0) scale(${scale})`;
  // As long as it changes, what is drawn already is stretched.
  figure.classList.add("scaled");
  clearTimeout(resting);
  resting = setTimeout(() => {
    for (const scaled of stage.querySelectorAll("figure.scaled")) scaled.classList.remove("scaled");
  }, REST);
}

/**
 * @param {number} left
 * @param {number} top
 */
function goTo(left, top) {
  stage.scrollTo({ left, top, behavior: "instant" });
}

/**
 * Make the picture larger or smaller; what is at a place of the stage stays there.
 * @param {number} factor
 * @param {number} [x] from the left edge of the stage; its middle if left out
 * @param {number} [y]
 */
export function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  note();
  const figure = shown();
  const before = scaleOf(figure);
  const after = Math.min(LARGEST, Math.max(SMALLEST, before * factor));
  const left = (stage.scrollLeft + x) * (after / before) - x;
  const top = (stage.scrollTop + y) * (after / before) - y;
  setScale(figure, after);
  goTo(left, top);
}

/** When the reader moved the map last. */
let moved = -Infinity;
let telling = 0;

/** Take note that the reader moves the map or changes what is there: where it comes to rest, the address says so. */
export function note() {
  moved = performance.now();
  shown().dataset.moved = "";
  clearTimeout(telling);
  telling = setTimeout(() => remember({ trifle: true }), REST);
}

/** Which point of the picture is at the corner of the stage, and how large points are, if the reader has moved it. */
function place() {
  const figure = shown();
  if (figure.dataset.moved === undefined) return "";
  const scale = scaleOf(figure);
  const at = [stage.scrollLeft, stage.scrollTop].map((pixels) => Math.round(pixels / scale));
  return [...at, Number(scale.toFixed(3))].join(",");
}

/**
 * Show the place that an address says.
 * @param {string} said
 */
export function comeToPlace(said) {
  const [x = NaN, y = NaN, scale = NaN] = said.split(",").map(Number);
  if (!Number.isFinite(x + y + scale)) return;
  const figure = shown();
  figure.dataset.moved = "";
  setScale(figure, Math.min(LARGEST, Math.max(SMALLEST, scale)));
  goTo(x * scaleOf(figure), y * scaleOf(figure));
}

/** Show all of the picture. */
export function fit() {
  note();
  const figure = shown();
  const { width, height } = size(figure);
  setScale(figure, Math.min(stage.clientWidth / width, stage.clientHeight / height, LARGEST));
  goTo(0, 0);
}

/**
 * Whether something has a place on the screen: what is folded or of another view has none.
 * @param {Element} part
 */
export function isLaidOut(part) {
  return part.getClientRects().length > 0;
}

/** The card that the tab key leads to. */
export function stopped() {
  return shown().querySelector('[data-node][tabindex="0"]');
}

/**
 * Make a card the one that the tab key leads to.
 * @param {Element | null | undefined} card
 */
export function stop(card) {
  if (!card) return;
  for (const other of shown().querySelectorAll('[data-node][tabindex="0"]')) {
    other.setAttribute("tabindex", "-1");
  }
  card.setAttribute("tabindex", "0");
}

/**
 * Bring a part of the picture into sight, if it is not.
 * @param {Element} part
 */
export function reveal(part) {
  if (!isLaidOut(part)) return;
  const box = part.getBoundingClientRect();
  const around = stage.getBoundingClientRect();
  const margin = 24;
  const inside =
    box.left >= around.left + margin &&
    box.right <= around.right - margin &&
    box.top >= around.top + margin &&
    box.bottom <= around.bottom - margin;
  if (inside) return;
  stage.scrollTo(
    stage.scrollLeft + box.left - around.left - Math.max(margin, (around.width - box.width) / 2),
    stage.scrollTop + box.top - around.top - Math.max(margin, (around.height - box.height) / 2),
  );
}

/**
 * Show a view where it was left; at first an overview as a whole, others so that they can be read.
 * @param {HTMLElement} figure
 */
export function enter(figure) {
  for (const other of stage.querySelectorAll("figure")) {
    if (!other.hidden) {
      kept.set(other.dataset.view ?? "", {
        scale: scaleOf(other),
        left: stage.scrollLeft,
        top: stage.scrollTop,
      });
    }
    other.hidden = other !== figure;
  }
  const before = kept.get(figure.dataset.view ?? "");
  if (before && figure.dataset.scale) {
    goTo(before.left, before.top);
    return;
  }
  const { width, height } = size(figure);
  const whole = Math.min(stage.clientWidth / width, stage.clientHeight / height);
  setScale(figure, whole > 0.7 ? Math.min(whole, 1.6) : READABLE);
  goTo(0, 0);
}

/** Let mouse, wheel, fingers and buttons move the picture. */
export function listenToMoves() {
  for (const figure of stage.querySelectorAll("figure")) {
    const { width, height } = size(figure);
    figure.querySelector("svg")?.setAttribute("width", String(width));
    figure.querySelector("svg")?.setAttribute("height", String(height));
  }
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  let far = 0;
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    far = 0;
  });
  stage.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    const dx = event.clientX - before.x;
    const dy = event.clientY - before.y;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (other) {
      const apart = Math.hypot(before.x - other.x, before.y - other.y);
      const now = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      const around = stage.getBoundingClientRect();
      zoom(now / (apart || 1), (event.clientX + other.x) / 2 - around.left, (event.clientY + other.y) / 2 - around.top);
    } else if (event.pointerType === "mouse") {
      far += Math.abs(dx) + Math.abs(dy);
      if (far < 5) return;
      note();
      if (!stage.classList.contains("dragged")) {
        stage.classList.add("dragged");
        stage.setPointerCapture(event.pointerId);
      }
      goTo(stage.scrollLeft - dx, stage.scrollTop - dy);
    }
  });
  for (const name of ["pointerup", "pointercancel"]) {
    stage.addEventListener(name, (event) => {
      if (event instanceof PointerEvent) fingers.delete(event.pointerId);
      if (name === "pointercancel") note(); // the browser goes on moving it with the finger
      stage.classList.remove("dragged");
    });
  }
  // A drag is no click on what lies under the pointer at its end.
  stage.addEventListener(
    "click",
    (event) => {
      if (far >= 5) {
        event.stopPropagation();
        event.preventDefault();
      }
      far = 0;
    },
    { capture: true },
  );
  stage.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) {
        note();
        return;
      }
      event.preventDefault();
      const around = stage.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), event.clientX - around.left, event.clientY - around.top);
    },
    { passive: false },
  );
  stage.addEventListener("scroll", () => {
    if (performance.now() - moved < 2 * REST) note(); // it rolls on
  });
  also.set("at", place);
  element("page_more").addEventListener("click", () => zoom(STEP));
  element("page_less").addEventListener("click", () => zoom(1 / STEP));
  element("page_fit").addEventListener("click", fit);
}

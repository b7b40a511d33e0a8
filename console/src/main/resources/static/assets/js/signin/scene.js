/** A ridge at night with its beacon towers; the fires are lit one after the other, as word travels. */
import { h } from "../vendor.js";

const RIDGES = [
  ["far", "M0 470 130 400l90 40 150-130 120 95 110-60 160 125 130-85 170 60 140-110 130 90 160-70 210 120v520H0Z"],
  ["mid", "M0 585 160 520l140 50 170-110 190 120 180-70 170 80 210-130 180 110 150-50 250 100v400H0Z"],
  ["near", "M0 720 240 640l220 70 240-50 260 90 220-80 240 60 280-70v340H0Z"],
];

/** Towers from the far one to the near one: x, foot, height of a tower, order of lighting. */
const TOWERS = [
  [600, 350, 32],
  [840, 516, 46],
  [478, 466, 64],
  [232, 648, 118],
];

const STARS = Array.from({ length: 90 }, (_, i) => [(i * 397) % 1600, (i * 211) % 380, 0.5 + ((i * 7) % 5) / 4]);

/** The picture behind the sign-in form; it says nothing that the form does not. */
export function scene() {
  return h("svg", { class: "scene", viewBox: "0 0 1600 900", preserveAspectRatio: "xMinYMax slice", "aria-hidden": "true" }, [
    h("defs", [
      gradient("sky", [["0", "sky-0"], ["0.6", "sky-1"], ["1", "sky-2"]]),
      h("radialGradient", { id: "glow" }, [stop("0", "glow-0"), stop("1", "glow-1")]),
    ]),
    h("rect", { width: 1600, height: 900, fill: "url(#sky)" }),
    STARS.map(([cx, cy, r]) => h("circle", { class: "star", cx, cy, r })),
    h("path", { class: "ridge far", d: RIDGES[0][1] }),
    tower(TOWERS[0], 3),
    h("path", { class: "ridge mid", d: RIDGES[1][1] }),
    tower(TOWERS[1], 2),
    tower(TOWERS[2], 1),
    h("path", { class: "ridge near", d: RIDGES[2][1] }),
    tower(TOWERS[3], 0),
  ]);
}

function gradient(id, stops) {
  return h("linearGradient", { id, x1: 0, y1: 0, x2: 0, y2: 1 }, stops.map(([at, name]) => stop(at, name)));
}

function stop(offset, name) {
  return h("stop", { offset, class: name });
}

/** A tower of rammed earth with battlements, and its fire with the smoke's glow. */
function tower([x, foot, size], order) {
  const s = size / 100;
  return h("g", { transform: `translate(${x} ${foot}) scale(${s})` }, [
    h("path", { class: "tower", d: "M-46 30-34-78h68L46 30ZM-40-78v-22h16v10h16v-10h16v10h16v-10h16v22Z" }),
    h("g", { class: "fire order-" + order }, [
      h("circle", { class: "halo", cy: -118, r: 150, fill: "url(#glow)" }),
      h("path", { class: "flame", d: "M0-182c4 22 26 32 26 58a26 26 0 0 1-52 0c0-15 9-21 13-33 5 5 8 10 8 16 7-11 9-24 5-41Z" }),
    ]),
  ]);
}

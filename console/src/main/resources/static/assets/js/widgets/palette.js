/** The palette as it is now, for what is drawn on a canvas, which knows no style sheet. */
import { LEVELS } from "./level.js";

/** Pixels of one rem: a wall screen has a larger one. */
export function rem() {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Colours of maps; of a level: {fill, on}. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue("--" + name).trim();
  const level = (name) => ({ fill: of(name), on: of("on-" + name) });
  return {
    ink: of("ink"),
    edge: of("line-strong"),
    calm: of("calm"),
    calmInk: of("calm-ink"),
    hatchA: of("hatch-a"),
    hatchB: of("hatch-b"),
    hatchInk: of("hatch-ink"),
    ...Object.fromEntries(LEVELS.map((name) => [name, level(name.toLowerCase())])),
  };
}

/** The hatching of what is not known, as a tile that repeats without a seam. */
export function paintedHatch(c) {
  const side = 12;
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext("2d");
  pen.fillStyle = c.hatchA;
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = c.hatchB;
  pen.lineWidth = 3.6;
  for (const by of [-side, 0, side]) {
    pen.beginPath();
    pen.moveTo(by - 3, side + 3);
    pen.lineTo(by + side + 3, -3);
    pen.stroke();
  }
  return canvas;
}

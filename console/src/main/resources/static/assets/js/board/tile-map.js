/** The tile map: one equal tile a county, grouped by prefecture, in its rough place. */
import { h } from "../vendor.js";
import { number, words } from "../format.js";
import { t } from "../i18n/index.js";
import { rank, roman } from "../widgets/level.js";
import { layout } from "./tile-layout.js";

const W = 128;
const H = 92;
const GAP = 6;
/** Width of a numeral with the gap behind it. */
const ROOM = { RED: 16, ORANGE: 25, YELLOW: 34, BLUE: 32 };
/** One fire, 14 wide and 20 high. */
export const FIRE = "M7 0c1 4 6 6.500 6 12.200C13 16.800 10.300 20 7 20s-6-3.200-6-7.800C1 9 3.200 7.600 4 5c1 1 1.400 2 1.500 3.200C7 6 7.600 3 7 0Z";

/** The map of tiles; open(code) shows an area, point(tile, box) what is pointed at, or null. */
export function tileMap(tiles, { open, point }) {
  const plan = layout(tiles);
  return h(
    "svg",
    { class: "map", viewBox: `0 0 ${plan.columns * W} ${plan.rows * H}`, role: "group", "aria-label": t("map") },
    [
      hatch(),
      plan.leaves.map(ground),
      plan.leaves.map((tile) => place(tile, tile, open, point)),
      plan.names.map(({ tile, x, y }) => name(tile, { x, y }, open, point)),
    ],
  );
}

function hatch() {
  return h("defs", [
    h("pattern", { id: "hatch", width: 10, height: 10, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      h("rect", { class: "hatch-a", width: 10, height: 10 }),
      h("rect", { class: "hatch-b", width: 4, height: 10 }),
    ]),
  ]);
}

/** Ground under a tile; those of one prefecture run together into one field. */
function ground(tile) {
  return h("rect", { class: "field", x: tile.x * W, y: tile.y * H, width: W, height: H });
}

function link(tile, open, point, kind, children) {
  return h(
    "a",
    {
      class: [kind, "lv-" + (tile.level || "NONE"), "is-" + tile.standing],
      href: "#area=" + encodeURIComponent(tile.code),
      "data-code": tile.code,
      "aria-label": spoken(tile),
      onClick: (e) => {
        e.preventDefault();
        open(tile.code);
      },
      onMouseenter: (e) => point(tile, e.currentTarget.getBoundingClientRect()),
      onMouseleave: () => point(null),
      onFocus: (e) => point(tile, e.currentTarget.getBoundingClientRect()),
      onBlur: () => point(null),
    },
    children,
  );
}

/** What a tile says aloud. */
export function spoken(tile) {
  const state = tile.level ? t("level." + tile.level) : t("standing." + tile.standing);
  return `${words(tile.name)}: ${state}`;
}

function place(tile, at, open, point) {
  const x = at.x * W + GAP / 2;
  const y = at.y * H + GAP / 2;
  const persons = tile.figures?.["layoffs.persons/30d"];
  const label = words(tile.name).replace(/ (District|County|City)$/, "");
  return link(tile, open, point, "tile", [
    h("rect", { class: "face", x, y, width: W - GAP, height: H - GAP, rx: 5 }),
    h("text", { class: "label", x: x + 10, y: y + 28, textLength: label.length > 11 ? W - 22 : undefined, lengthAdjust: "spacingAndGlyphs" }, label),
    tile.standing === "UNKNOWN"
      ? h("text", { class: "unknown", x: x + 10, y: y + 70 }, t("standing.UNKNOWN"))
      : tile.standing === "OUTSIDE"
        ? null
        : h("text", { class: "figure", x: x + 10, y: y + 71 }, persons ? number(persons) : "·"),
    sign(tile, x + W - GAP - 10, y + 71),
    tile.level && tile.silentSources?.length ? gap(x + W - GAP, y) : null,
  ]);
}

/** Numeral and fires, right-aligned; a question mark where nothing is known. */
function sign(tile, right, base) {
  if (!tile.level) {
    return tile.standing === "UNKNOWN" ? h("text", { class: "roman", x: right, y: base, "text-anchor": "end" }, "?") : null;
  }
  const n = rank(tile.level);
  const fires = Array.from({ length: n }, (_, i) =>
    h("path", { class: "fire", d: FIRE, transform: `translate(${right - (i + 1) * 12} ${base - 15}) scale(0.78)` }),
  );
  return [h("text", { class: "roman", x: right - n * 12 - 5, y: base, "text-anchor": "end" }, roman(tile.level)), fires];
}

/** A hatched corner: a level stands, but a source of the area is silent as well. */
function gap(right, top) {
  return h("path", { class: "corner", d: `M${right - 24} ${top}h19a5 5 0 0 1 5 5v19Z` });
}

function name(tile, at, open, point) {
  const x = at.x * W + 10;
  const y = at.y * H;
  const level = tile.level;
  return link(tile, open, point, "area", [
    h("rect", { class: "touch", x: at.x * W + 3, y: y + 6, width: W - 6, height: H - 12, rx: 5 }),
    h("text", { class: tile.parent ? "group" : "group whole", x, y: y + 42 }, tile.parent ? words(tile.name) : t("map.whole")),
    level ? h("g", { class: "under" }, under(tile, x, y)) : h("text", { class: "state", x, y: y + 66 }, t("standing." + tile.standing)),
  ]);
}

function under(tile, x, y) {
  const n = rank(tile.level);
  const fires = Array.from({ length: n }, (_, i) =>
    h("path", { class: "fire", d: FIRE, transform: `translate(${x + ROOM[tile.level] + i * 12} ${y + 54}) scale(0.72)` }),
  );
  return [h("text", { class: "roman", x, y: y + 68 }, roman(tile.level)), fires];
}

/** What ECharts is told to draw of the operator's map. Pure but for texts. */
import { number, words } from "../format.js";
import { t } from "../i18n/index.js";
import { rank, roman } from "../widgets/level.js";
import { FIRE } from "./tile-map.js";

const SANS = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';
const SERIF = '"Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif';
/** Widths of numerals in rem. */
const NUMERAL = { I: 0.42, II: 0.78, III: 1.12, IV: 1.06 };
/** Sizes of names in rem. */
const LARGEST = 0.8125;
const SMALLEST = 0.65;

/** The option: tiles that have a shape, by code; middles by code; c: palette; hatch: a canvas. */
export function shapeOption({ name, tiles, middles, size, degree, pointed }, c, hatch, rem) {
  return {
    animation: false,
    geo: {
      map: name,
      roam: false,
      aspectScale: degree,
      layoutCenter: ["50%", "50%"],
      layoutSize: size,
      label: { show: false },
      emphasis: { disabled: true },
      select: { disabled: true },
      itemStyle: { areaColor: c.calm, borderColor: c.edge, borderWidth: rem * 0.09 },
      regions: tiles.map((tile) => region(tile, tile.code === pointed, c, hatch, rem)),
    },
    series: [
      {
        type: "custom",
        coordinateSystem: "geo",
        silent: true,
        data: tiles.map((tile) => middles[tile.code].at),
        renderItem: (params, api) => {
          const tile = tiles[params.dataIndex];
          return sign(tile, middles[tile.code], api, c, hatch, rem);
        },
      },
    ],
  };
}

function region(tile, pointed, c, hatch, rem) {
  const unknown = { image: hatch, repeat: "repeat" };
  const areaColor = tile.level ? c[tile.level].fill : tile.standing === "UNKNOWN" ? unknown : tile.standing === "OUTSIDE" ? "transparent" : c.calm;
  const border = pointed ? { borderColor: c.ink, borderWidth: rem * 0.19 } : {};
  return { name: tile.code, itemStyle: { areaColor, ...border } };
}

/** Name, figure, numeral and fires of a shape; a name that does not fit into it is left out. */
function sign(tile, middle, api, c, hatch, rem) {
  const [x, y] = api.coord(middle.at);
  const room = api.coord([middle.east, middle.at[1]])[0] - api.coord([middle.west, middle.at[1]])[0];
  const ink = tile.level ? c[tile.level].on : tile.standing === "UNKNOWN" ? c.hatchInk : c.calmInk;
  const halo = tile.level ? c[tile.level].fill : tile.standing === "UNKNOWN" ? c.hatchA : c.calm;
  const paint = { ink, halo, rem, hatch };
  const label = words(tile.name).replace(/ (District|County|City)$/, "");
  const size = Math.min(rem * LARGEST, (room * 0.92) / width(label));
  const fits = size >= rem * SMALLEST;
  const children = tile.level ? level(tile, x, fits ? y + rem * 0.55 : y, room, paint) : under(tile, x, y, fits ? room : 0, paint);
  if (fits) {
    children.push(text(label, x, y - rem * 0.5, { font: `600 ${size}px ${SANS}`, align: "center" }, paint));
  }
  return { type: "group", children };
}

/** Numeral and fires side by side, the same sign as everywhere; hatched behind them: a silent source. */
function level(tile, x, y, room, { ink, halo, rem, hatch }) {
  const n = rank(tile.level);
  const numeral = roman(tile.level);
  const gap = Boolean(tile.silentSources?.length);
  const whole = NUMERAL[numeral] + 0.12 + n * 0.7 + (gap ? 0.85 : 0);
  const unit = Math.min(rem, (room * 0.92) / whole);
  let left = x - (whole * unit) / 2;
  const marks = [text(numeral, left, y, { font: `700 ${unit * 0.9375}px ${SERIF}`, align: "left" }, { ink, halo, rem: unit })];
  left += (NUMERAL[numeral] + 0.12) * unit;
  for (let i = 0; i < n; i++, left += unit * 0.7) {
    marks.push({ type: "path", shape: { pathData: FIRE, x: left, y: y - unit * 0.48, width: unit * 0.62, height: unit * 0.9 }, style: { fill: ink } });
  }
  if (gap) {
    marks.push({ type: "rect", shape: { x: left + unit * 0.1, y: y - unit * 0.36, width: unit * 0.72, height: unit * 0.72 }, style: { fill: { image: hatch, repeat: "repeat" }, stroke: ink, lineWidth: 1 } });
  }
  return marks;
}

/** Below a name without level: the figure of a calm area, the word of an unknown one; room 0: no name. */
function under(tile, x, y, room, paint) {
  const unknown = tile.standing === "UNKNOWN";
  const persons = tile.figures?.["layoffs.persons/30d"];
  const word = t("standing.UNKNOWN");
  const spelt = unknown && width(word) * paint.rem * 0.75 < room * 0.92;
  const said = unknown ? (spelt ? word : "?") : persons && room ? number(persons) : "";
  const font = unknown && !spelt ? `700 ${paint.rem}px ${SERIF}` : `${paint.rem * 0.75}px ${SANS}`;
  return said ? [text(said, x, room ? y + paint.rem * 0.5 : y, { font, align: "center" }, paint)] : [];
}

function text(said, x, y, { font, align }, { ink, halo, rem }) {
  return {
    type: "text",
    style: { text: said, x, y, font, fill: ink, stroke: halo, lineWidth: rem * 0.22, textAlign: align, textVerticalAlign: "middle" },
  };
}

/** Width of a label in its own size: a Chinese character is a square, a Latin letter about half. */
function width(label) {
  return [...label].reduce((sum, ch) => sum + (ch > "\u2e80" ? 1 : 0.6), 0);
}

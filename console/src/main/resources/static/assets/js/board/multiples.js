/** The main indicators of the whole place side by side. */
import { h } from "../vendor.js";
import { measure } from "../format.js";
import { place } from "../place.js";
import { guarded } from "../widgets/few.js";
import { seriesLabel, seriesName } from "../widgets/series-name.js";
import { TrendChart } from "../widgets/trend-chart.js";
import { levelSign, rank } from "../widgets/level.js";

/** In which order they stand; others follow. */
const FIRST = [
  "layoffs.persons",
  "claims.initial",
  "claims.continued",
  "survey.unemployment_rate",
  "rate.level/registered_unemployment_rate",
  "survey.participation_rate",
  "survey.mean_wage",
  "rate.level/vacancies",
];
const MOST = 8;

/** Series worth a place on the board, the most important first; one a name. */
export function chosen(series) {
  const by = new Map();
  for (const s of series.filter((x) => !x.group && x.points.length > 1)) {
    const at = FIRST.findIndex((name) => seriesName(s).startsWith(name));
    const old = by.get(at);
    // The series that a rule sets the arithmetic of is the one that is judged.
    if (at >= 0 && (!old || (s.ruleId && !old.ruleId))) {
      by.set(at, s);
    }
  }
  return [...by.keys()].sort((a, b) => a - b).map((i) => by.get(i)).slice(0, MOST);
}

/** Thresholds that apply to a series: [{level, value, op}]. */
export function limits(series, thresholds) {
  const own = (thresholds || []).filter(
    (x) =>
      x.scopeBy === series.scopeBy &&
      (!series.ruleId || x.ruleId === series.ruleId) &&
      x.indicator === series.indicator &&
      (!x.basis || x.basis === series.basis.split(" ")[0]),
  );
  const seen = new Map();
  own.forEach((x) => !seen.has(x.level) && seen.set(x.level, x));
  return [...seen.values()];
}

/** The small multiples; pick(series) is called for the one that is opened. */
export function multiples(board, pick) {
  const list = chosen(board.indicators);
  return h("div", { class: "body grid" }, list.map((s) => card(s, pick)));
}

function card(s, pick) {
  const last = s.points[s.points.length - 1];
  const before = s.points[s.points.length - 2];
  const lines = limits(s, place.thresholds);
  const over = lines.filter((l) => reached(last.value, l)).sort((a, b) => rank(b.level) - rank(a.level))[0];
  return h("button", { class: "card", type: "button", onClick: () => pick(s) }, [
    h("span", { class: "name" }, [seriesLabel(s), over ? levelSign(over.level, "short") : null]),
    h("span", { class: "value" }, [h("b", guarded(seriesName(s), last.value, last.few)), change(s, last, before)]),
    h(TrendChart, { series: s, limits: lines, small: true }),
    h("span", { class: "foot" }, [h("span", s.points[0].label), h("span", last.label)]),
  ]);
}

function change(s, last, before) {
  if (last.value === null || !before || before.value === null) {
    return null;
  }
  const by = last.value - before.value;
  const sign = by > 0 ? "▲" : by < 0 ? "▼" : "＝";
  return h("small", `${sign} ${measure(seriesName(s), Math.abs(by))}`);
}

function reached(value, limit) {
  return value !== null && (limit.op === ">=" ? value >= limit.value : value > limit.value);
}

/** The survey by group: each estimate with its 95 % interval and sample; hardly reliable ones are marked. */
import { h } from "../vendor.js";
import { measure, number } from "../format.js";
import { t } from "../i18n/index.js";
import { place } from "../place.js";
import { fewSign } from "../widgets/few.js";
import { groupKind, groupName, KINDS } from "../widgets/group-name.js";
import { empty } from "../widgets/states.js";

/** Measures that are estimated by group. */
export const MEASURES = [
  "survey.unemployment_rate",
  "survey.participation_rate",
  "survey.employment_rate",
  "survey.flexible_share",
  "survey.platform_share",
  "survey.mean_hours",
  "survey.mean_wage",
  "survey.school_share",
];

/** Behind all groups that the pack lists. */
const LAST = 1000;
const WIDE = 120;
const HIGH = 14;

/** Series of a measure by group, in the order of the pack: [{series, last}]. */
export function byGroup(series, indicator) {
  const order = (group) => (place.groups.includes(group) ? place.groups.indexOf(group) : LAST + KINDS.indexOf(groupKind(group)));
  return series
    .filter((s) => s.indicator === indicator && s.group && !s.ruleId && s.points.length)
    .map((s) => ({ series: s, last: s.points[s.points.length - 1] }))
    .sort((a, b) => order(a.series.group) - order(b.series.group));
}

/** The table of a measure; pick(series) is called for the row that is opened. */
export function groups(board, indicator, pick) {
  const rows = byGroup(board.indicators, indicator);
  if (!rows.length) {
    return empty(t("groups.none"));
  }
  const top = Math.max(...rows.map(({ last }) => (last.value || 0) + (last.estimate?.margin || 0)), 0);
  return h("div", { class: "body groups" }, [
    h("ul", rows.map((row) => line(row, indicator, top || 1, pick))),
    h("p", { class: "muted" }, [t("groups.month", { month: rows[0].last.label }), " ", t("groups.note")]),
  ]);
}

function line({ series, last }, indicator, top, pick) {
  const weak = last.estimate?.unreliable;
  return h("li", { class: { weak } }, h("button", { type: "button", onClick: () => pick(series) }, [
    h("span", { class: "name" }, groupName(series.group)),
    interval(last, top),
    h("b", last.few ? fewSign(indicator) : measure(indicator, last.value)),
    h("span", { class: "error" }, last.estimate?.margin ? "± " + measure(indicator, last.estimate.margin) : ""),
    h("span", { class: "n" }, last.n ? "n " + number(last.n) : ""),
    h("span", { class: "mark", title: weak ? t("groups.weak") : null }, weak ? "†" : ""),
  ]));
}

function interval(p, top) {
  const at = (value) => Math.min(WIDE, Math.max(0, (value / top) * WIDE));
  const margin = p.estimate?.margin || 0;
  return h("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true", preserveAspectRatio: "none" }, p.value === null ? [] : [
    h("line", { class: "reach", x1: at(p.value - margin), x2: at(p.value + margin), y1: HIGH / 2, y2: HIGH / 2 }),
    h("rect", { class: "dot", x: at(p.value) - 1.5, y: HIGH / 2 - 5, width: 3, height: 10 }),
  ]);
}

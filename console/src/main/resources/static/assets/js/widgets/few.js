/** The sign of a figure that is hidden because it rests on too few persons. */
import { h } from "../vendor.js";
import { measure } from "../format.js";
import { t } from "../i18n/index.js";
import { place } from "../place.js";

/** What stands in its place: of a count how many at most, of an estimate how large its sample is. */
export function fewSign(indicator) {
  return t(indicator.startsWith("survey.") ? "few.sample" : "few.count", { n: place.smallCells });
}

/** What a chart says whose gaps are hidden values; nothing when it hides none. */
export function fewNote(series) {
  return series.points.some((p) => p.few) ? h("small", { class: "few" }, t("few.series", { n: place.smallCells })) : null;
}

/** A value of an indicator, or the sign where it is hidden. */
export function guarded(indicator, value, few) {
  return few ? fewSign(indicator) : measure(indicator, value);
}

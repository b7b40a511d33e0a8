/** The reports behind open warnings' numbers. Of claims and survey only how many there are. */
import { h } from "../vendor.js";
import { number, words } from "../format.js";
import { t } from "../i18n/index.js";
import { ruleTitle } from "../place.js";
import { guarded } from "../widgets/few.js";
import { measureLabel } from "../widgets/series-name.js";

/** What warnings rest on: [{alertId, ruleId, scopeName, indicator, value, records, largest}]. */
export function reports(list) {
  return list.length ? [h("h3", t("reports")), list.map(one)] : null;
}

function one(r) {
  return h("section", { class: "behind", key: r.alertId }, [
    h("h4", [h("a", { href: "/alerts/" + encodeURIComponent(r.alertId) }, r.scopeName), h("small", " " + words(ruleTitle(r.ruleId)))]),
    h("p", [measureLabel(r.indicator), " ", h("b", guarded(r.indicator, r.value, r.few)), r.few ? null : " · " + t("reports.count", { records: number(r.records) })]),
    r.largest.length ? largest(r.largest) : h("p", { class: "muted" }, t("reports.counts-only")),
  ]);
}

function largest(rows) {
  return h("table", { class: "table" }, [
    h("thead", h("tr", [h("th", t("reports.id")), h("th", { class: "r" }, t("reports.persons"))])),
    h("tbody", rows.map((r) => h("tr", [h("td", r.id), h("td", { class: "r" }, number(r.persons))]))),
  ]);
}

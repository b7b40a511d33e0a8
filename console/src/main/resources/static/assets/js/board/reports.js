/** The reports behind a number. Of claims and survey only how many; never one of them. */
import { h } from "../vendor.js";
import { number } from "../format.js";
import { t } from "../i18n/index.js";
import { measureLabel, windowLabel } from "../widgets/series-name.js";

/** Reports by indicator: [{stream, indicator, window, persons, records, largest}]. */
export function reports(list) {
  return [
    h("h3", t("reports")),
    list.map((r) =>
      h("section", { class: "behind" }, [
        h("h4", [measureLabel(r.indicator), h("small", " " + windowLabel(r.window || ""))]),
        h("p", t("reports.count", { stream: t("stream." + r.stream), records: number(r.records) })),
        r.largest?.length ? largest(r.largest) : h("p", { class: "muted" }, t("reports.counts-only")),
      ]),
    ),
  ];
}

function largest(rows) {
  return h("table", { class: "table" }, [
    h("thead", h("tr", [h("th", t("reports.id")), h("th", t("reports.employer")), h("th", t("reports.date")), h("th", { class: "r" }, t("reports.persons"))])),
    h(
      "tbody",
      rows.map((r) =>
        h("tr", [h("td", r.id), h("td", r.name || r.employer || "–"), h("td", { class: "nowrap" }, r.date || "–"), h("td", { class: "r" }, number(r.persons))]),
      ),
    ),
  ]);
}

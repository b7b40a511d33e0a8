/** The audit log with the state of its chain of hashes. */
import { h } from "../vendor.js";
import { dateTime } from "../format.js";
import { t, tOr } from "../i18n/index.js";
import { glyph } from "../widgets/glyphs.js";

/** {entries, broken}: broken is the first entry whose hash does not fit, null when all do. */
export function audit(data) {
  const entries = data.entries || data;
  const broken = data.broken ?? null;
  return [
    data.entries
      ? h("p", { class: ["chain", { broken: broken !== null }] }, [glyph(broken === null ? "check" : "broken"), broken === null ? t("audit.whole") : t("audit.broken", { id: broken })])
      : null,
    h("div", { class: "scroll-x" }, h("table", { class: "table panel" }, [
      h("thead", h("tr", ["at", "actor", "act", "subject", "detail", "hash"].map((c) => h("th", t("audit.col." + c))))),
      h("tbody", entries.map((e) =>
        h("tr", { key: e.id }, [
          h("td", { class: "nowrap" }, dateTime(e.at)),
          h("td", e.actor),
          h("td", { class: "nowrap" }, tOr("acted." + e.act, e.act)),
          h("td", e.subject),
          h("td", e.detail),
          h("td", { class: "hash" }, (e.hash || "").slice(0, 10)),
        ]))),
    ])),
  ];
}

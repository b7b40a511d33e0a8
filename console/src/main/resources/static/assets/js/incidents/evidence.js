/** What a warning rests on: values against thresholds, records, errors, flags. */
import { h } from "../vendor.js";
import { dateTime, measure, number, words } from "../format.js";
import { t, tOr } from "../i18n/index.js";
import { areaName, place, ruleTitle, sourceName } from "../place.js";
import { measureLabel } from "../widgets/series-name.js";

/** The evidence of a message. */
export function evidence(m) {
  const e = m.evidence || {};
  return h("section", { class: "panel evidence" }, [
    h("header", [h("h2", t("evidence")), h("span", { class: "end" }, t("evidence.rule", { rule: words(ruleTitle(m.rule_id)), version: m.rule_version }))]),
    h("div", { class: "body" }, [
      values(m),
      h("dl", { class: "pairs" }, [
        pair("evidence.window", m.window && `${m.window.start} — ${m.window.end}`),
        pair("evidence.effective", m.effective?.start && `${m.effective.start} — ${m.effective.end || ""}`),
        pair("evidence.records", e.records && number(e.records)),
        pair("evidence.workforce", e.workforce && number(e.workforce)),
        pair("evidence.completeness", known(e.completeness) && number(e.completeness * 100) + "%"),
        pair("evidence.error", e.standard_error && "± " + number(e.standard_error, 2)),
        pair("evidence.known", e.vintage?.known_at && dateTime(e.vintage.known_at)),
      ]),
      e.largest?.length ? h("p", [h("span", { class: "soft" }, t("evidence.largest")), e.largest.map((r) => h("span", { class: "chip" }, [r.id, h("b", number(r.persons))]))]) : null,
      e.flags?.length ? h("p", [h("span", { class: "soft" }, t("evidence.flags")), e.flags.map((f) => h("span", { class: "chip" }, flagText(f)))]) : null,
    ]),
  ]);
}

/** A flag in words; some name an area, a source or a number behind a colon. */
function flagText(flag) {
  const colon = flag.indexOf(":") + 1;
  if (!colon) return tOr("flag." + flag, flag);
  const what = flag.slice(colon);
  const name = place.areas[what] ? areaName(what) : place.sources[what] ? sourceName(what) : null;
  return t("flag." + flag.slice(0, colon), { what: name ? words(name) : what });
}

function known(value) {
  return value !== null && value !== undefined;
}

function values(m) {
  return h("table", { class: "table" }, [
    h("thead", h("tr", [h("th", t("evidence.measure")), h("th", { class: "r" }, t("evidence.observed")), h("th", { class: "r" }, t("evidence.threshold"))])),
    h(
      "tbody",
      Object.entries(m.observed || {}).map(([name, value]) =>
        h("tr", [
          h("td", measureLabel(name)),
          h("td", { class: "r strong" }, measure(name, value)),
          h("td", { class: "r" }, (m.threshold?.[name] || "–").replaceAll(">=", "≥").replaceAll("<=", "≤").replaceAll(" | ", t("evidence.or"))),
        ]),
      ),
    ),
  ]);
}

function pair(key, value) {
  return value ? h("div", [h("dt", t(key)), h("dd", value)]) : null;
}

/** The sheet of the bulletin: head, what the month says, tables, colophon. */
import { fewSign } from "../widgets/few.js";
import { h } from "../vendor.js";
import { measure, number, words } from "../format.js";
import { t, tOr } from "../i18n/index.js";
import { place } from "../place.js";
import { exerciseBadge, LEVELS, levelSign } from "../widgets/level.js";
import { seriesLabel } from "../widgets/series-name.js";
import { groupTables } from "./groups.js";

const Z975 = 1.96;

/** The sheet for a month's figures; lines [{indicator, by, key, name, group, window, value, ...}]. */
export function bulletinPaper(b) {
  const claims = b.claims.filter((l) => l.indicator === "claims.initial");
  const whole = (lines) => lines.filter((l) => !place.areas[l.key]?.parent && !l.group);
  return h("article", { class: "sheet" }, [
    h("header", [
      exerciseBadge(place.status),
      h("p", { class: "issuer" }, words(place.issuer)),
      h("h1", t("bulletin.heading")),
      h("p", { class: "dateline" }, [h("span", b.month), h("span", t(b.state === "APPROVED" ? "bulletin.approved" : "bulletin.draft"))]),
    ]),
    section("bulletin.summary", h("dl", { class: "figures" }, [b.rates, b.participation, b.wage, b.layoffs, claims].flatMap((lines) => whole(lines).map(figure)))),
    section("bulletin.areas", areas([b.rates, b.layoffs, claims])),
    section("bulletin.groups", groupTables(b.groups, (key) => !place.areas[key]?.parent)),
    section("bulletin.warnings", warnings(b.warnings)),
    h("footer", h("p", t("bulletin.method"))),
  ]);
}

function section(key, body) {
  return h("section", [h("h2", t(key)), body]);
}

function figure(l) {
  return h("div", [
    h("dt", seriesLabel({ basis: "", ...l, group: "" })),
    h("dd", shown(l)),
    margin(l) ? h("dd", { class: "small" }, t("bulletin.error", { by: measure(l.indicator, margin(l)) })) : null,
  ]);
}

/** A value; few persons are not told to everybody. */
function shown(l) {
  return !l ? "–" : l.suppressed ? fewSign(l.indicator) : measure(l.indicator, l.value);
}

/** Half of the 95 % interval; of a figure without degrees of freedom by the normal distribution. */
function margin(l) {
  return l?.estimate?.margin || (l?.standardError ? Z975 * l.standardError : null);
}

function withError(l) {
  const weak = l?.estimate?.unreliable && !l.suppressed ? "† " : "";
  return weak + (margin(l) ? `${shown(l)} ± ${number(margin(l), 2)}` : shown(l));
}

function table(heads, rows) {
  return h("table", { class: "table" }, [
    h("thead", h("tr", heads.map((text, i) => h("th", { class: { r: i > 0 } }, text)))),
    h("tbody", rows.map((cells) => h("tr", cells.map((c, i) => h("td", { class: { r: i > 0 } }, c))))),
  ]);
}

function areas(all) {
  const columns = all.filter((lines) => lines.length);
  const keys = [...new Set(columns.flat().filter((l) => l.by !== "county").map((l) => l.key))].sort();
  const name = (key) => words(columns.flat().find((l) => l.key === key).name);
  return table(
    [t("bulletin.area"), ...columns.map((lines) => tOr("indicator." + lines[0].indicator, lines[0].indicator))],
    keys.map((key) => [name(key), ...columns.map((lines) => withError(lines.find((l) => l.key === key && !l.group)))]),
  );
}

function warnings(list) {
  const of = (level) => list.filter((w) => w.level === level).reduce((sum, w) => sum + w.alerts, 0);
  return h("p", { class: "by-level" }, LEVELS.map((level) => h("span", [levelSign(level), h("b", number(of(level)))])));
}

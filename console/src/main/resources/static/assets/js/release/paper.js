/** The sheet of the bulletin: head, what the month says, tables, colophon. */
import { h } from "../vendor.js";
import { date, number, words } from "../format.js";
import { t, tOr } from "../i18n/index.js";
import { areaName, place } from "../place.js";
import { exerciseBadge, LEVELS, levelSign } from "../widgets/level.js";

/** The sheet for a month's figures. */
export function bulletinPaper(b) {
  return h("article", { class: "sheet" }, [
    h("header", [
      exerciseBadge(place.status),
      h("p", { class: "issuer" }, words(b.issuer)),
      h("h1", t("bulletin.heading")),
      h("p", { class: "dateline" }, [h("span", t("bulletin.of", { month: b.month })), h("span", b.state === "APPROVED" ? t("bulletin.approved") : t("bulletin.draft"))]),
    ]),
    section("bulletin.summary", h("div", { class: "figures" }, [
      figure("indicator.survey.unemployment_rate", b.rate, 2, "%"),
      figure("indicator.survey.participation_rate", b.participation, 2, "%"),
      figure("indicator.survey.mean_wage", b.wage, 0, ""),
      figure("indicator.layoffs.persons", b.layoffs, 0, ""),
      figure("indicator.claims.initial", b.claims, 0, ""),
    ])),
    section("bulletin.areas", areas(b.areas || [])),
    section("bulletin.groups", groups(b.groups || [])),
    section("bulletin.warnings", warnings(b.warnings || {})),
    h("footer", [h("p", t("bulletin.method")), h("p", t("bulletin.as-of", { at: date(b.asOf) }))]),
  ]);
}

function section(key, body) {
  return h("section", [h("h2", t(key)), body]);
}

function figure(key, f, decimals, unit) {
  if (!f) {
    return null;
  }
  const change = f.change === null || f.change === undefined ? null : t("bulletin.change", { by: (f.change > 0 ? "+" : "") + number(f.change, decimals) + unit });
  return h("div", [
    h("dt", t(key)),
    h("dd", number(f.value, decimals) + (f.value === null ? "" : unit)),
    f.standardError ? h("small", t("bulletin.error", { by: number(1.96 * f.standardError, decimals) + unit })) : null,
    change ? h("small", change) : null,
  ]);
}

function table(heads, rows) {
  return h("table", { class: "table" }, [
    h("thead", h("tr", heads.map((k, i) => h("th", { class: { r: i > 0 } }, t(k))))),
    h("tbody", rows.map((cells) => h("tr", cells.map((c, i) => h("td", { class: { r: i > 0 } }, c))))),
  ]);
}

function rate(x) {
  return x.rate === null || x.rate === undefined ? "–" : `${number(x.rate, 2)}% ± ${number(1.96 * (x.standardError || 0), 2)}`;
}

function areas(list) {
  return table(
    ["bulletin.area", "bulletin.rate", "indicator.layoffs.persons", "indicator.claims.initial", "bulletin.n-warnings"],
    list.map((a) => [words(a.name || areaName(a.code)), rate(a), number(a.layoffs), number(a.claims), number(a.warnings)]),
  );
}

function groups(list) {
  return table(
    ["bulletin.group", "bulletin.rate", "bulletin.n"],
    list.map((g) => [tOr("group." + g.group, g.group), rate(g), number(g.n)]),
  );
}

function warnings(byLevel) {
  return h("p", { class: "by-level" }, LEVELS.map((level) => h("span", [levelSign(level), h("b", number(byLevel[level] || 0))])));
}

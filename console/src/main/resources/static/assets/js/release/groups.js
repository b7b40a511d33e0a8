/** The bulletin's tables of groups: estimates with their 95 % error and sample, hardly reliable ones marked. */
import { h } from "../vendor.js";
import { measure, number, words } from "../format.js";
import { t } from "../i18n/index.js";
import { fewSign } from "../widgets/few.js";
import { groupKind, groupName, KINDS } from "../widgets/group-name.js";
import { measureLabel } from "../widgets/series-name.js";

const RATE = "survey.unemployment_rate";
const COLUMNS = [RATE, "survey.participation_rate", "survey.flexible_share", "survey.mean_hours", "survey.mean_wage"];

/** Tables of the whole place by measure, and of its parts by area; areas: codes of the whole places. */
export function groupTables(lines, whole) {
  const own = lines.filter((l) => whole(l.key));
  const parts = lines.filter((l) => !whole(l.key) && l.indicator === RATE);
  if (!lines.length) {
    return h("p", t("bulletin.groups-none"));
  }
  const keys = [...new Set(parts.map((l) => l.key))];
  const columns = COLUMNS.filter((c) => own.some((l) => l.indicator === c));
  return [
    grid(own, columns.map((c) => [measureLabel(c), (l) => l.indicator === c])),
    keys.length ? h("h3", t("bulletin.groups-by-area", { what: measureLabel(RATE) })) : null,
    keys.length ? grid(parts, keys.map((key) => [words(parts.find((l) => l.key === key).name), (l) => l.key === key])) : null,
    h("p", { class: "small" }, t("bulletin.groups-note")),
  ];
}

/** A row a group under the name of its kind; columns [[head, which line]]. */
function grid(lines, columns) {
  const groups = [...new Set(lines.map((l) => l.group))];
  return h("table", { class: "table groups" }, [
    h("thead", h("tr", [h("th", t("bulletin.group")), ...columns.map(([head]) => h("th", { class: "r" }, head))])),
    KINDS.map((kind) => body(kind, groups.filter((g) => groupKind(g) === kind), lines, columns)),
  ]);
}

function body(kind, groups, lines, columns) {
  return groups.length
    ? h("tbody", [
        h("tr", h("th", { class: "kind", colspan: columns.length + 1, scope: "rowgroup" }, t("group.kind." + kind))),
        groups.map((group) =>
          h("tr", [
            h("td", groupName(group)),
            columns.map(([, fits]) => cell(lines.find((l) => l.group === group && fits(l)))),
          ])),
      ])
    : null;
}

function cell(l) {
  if (!l) {
    return h("td", { class: "r" }, "–");
  }
  if (l.suppressed) {
    return h("td", { class: "r" }, fewSign(l.indicator));
  }
  const weak = l.estimate?.unreliable;
  const margin = l.estimate?.margin;
  return h("td", { class: { r: true, weak } }, [
    h("span", (weak ? "† " : "") + measure(l.indicator, l.value) + (margin ? " ± " + measure(l.indicator, margin).replace("%", "") : "")),
    h("small", `n ${number(l.n)}` + (l.estimate?.degreesOfFreedom >= 0 ? ` · df ${number(l.estimate.degreesOfFreedom)}` : "")),
  ]);
}

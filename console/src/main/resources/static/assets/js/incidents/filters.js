/** What the desk shows: state, level, area, rule, whose, and words. */
import { h } from "../vendor.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { session } from "../page.js";
import { place } from "../place.js";
import { LEVELS, levelSign } from "../widgets/level.js";

/** Names of the filters in the address, as the API knows them. */
export const FILTERS = ["state", "level", "region", "rule", "q", "assignee", "orphaned"];

/** The bar of filters; search: ref to its field of words. */
export function filters(filter, search) {
  const set = (name) => (value) => Object.assign(filter, { [name]: value, page: 0 });
  return h("div", { class: "filters" }, [
    segment(t("desk.state"), ["OPEN", "CLOSED", ""], filter.state, set("state"), (s) => t("desk.state." + (s || "ALL"))),
    levels(filter.level, set("level")),
    choice(t("desk.region"), filter.region, set("region"), Object.values(place.areas).map((a) => [a.code, indent(a) + words(a.name)])),
    choice(t("desk.rule"), filter.rule, set("rule"), Object.values(place.rules).map((r) => [r.id, words(r.title)])),
    session.me &&
      segment(t("desk.whose"), ["", session.me.name], filter.assignee, set("assignee"), (s) => t(s ? "desk.mine" : "all")),
    segment(t("desk.orphaned"), ["", "true"], filter.orphaned, set("orphaned"), (s) => t(s ? "orphaned" : "all")),
    h("label", { class: "search" }, [
      h("span", { class: "sr" }, t("desk.search")),
      h("input", { ref: search, class: "input", type: "search", value: filter.q, placeholder: t("desk.search"), onInput: (e) => set("q")(e.target.value) }),
    ]),
  ]);
}

function indent(area) {
  return area.level === "county" ? "\u3000" : "";
}

function segment(label, values, value, set, name) {
  return h(
    "div",
    { class: "seg", role: "group", "aria-label": label },
    values.map((v) => h("button", { type: "button", "aria-pressed": value === v, onClick: () => set(v) }, name(v))),
  );
}

function levels(value, set) {
  return h(
    "div",
    { class: "levels", role: "group", "aria-label": t("desk.level") },
    LEVELS.map((level) =>
      h(
        "button",
        { type: "button", class: { off: value && value !== level }, "aria-pressed": value === level, onClick: () => set(value === level ? "" : level) },
        levelSign(level, "short"),
      ),
    ),
  );
}

function choice(label, value, set, options) {
  return h("select", { class: "input choice", "aria-label": label, value, onChange: (e) => set(e.target.value) }, [
    h("option", { value: "" }, label + t("desk.any")),
    options.map(([code, name]) => h("option", { value: code, selected: code === value }, name)),
  ]);
}

/** The log of notices: to whom, through what, how it went. */
import { h } from "../vendor.js";
import { dateTime, number } from "../format.js";
import { t, tOr } from "../i18n/index.js";

const COLUMNS = ["at", "incident", "kind", "channel", "recipient", "state", "attempts", "error"];

/** The table; decide(notice, "release" or "drop") ends a parked one, null when it may not. */
export function notices(list, decide) {
  return h("div", { class: "scroll-x" }, h("table", { class: "table panel" }, [
    h("thead", h("tr", [COLUMNS.map((c) => h("th", { class: { r: c === "attempts" } }, t("delivery.col." + c))), h("th")])),
    h("tbody", list.map((n) => row(n, decide))),
  ]));
}

function row(n, decide) {
  return h("tr", { key: n.id, class: "is-" + n.state }, [
    h("td", { class: "nowrap" }, dateTime(n.sentAt || n.createdAt)),
    h("td", h("a", { href: "/incidents/" + encodeURIComponent(n.incidentId) }, n.incidentId)),
    h("td", kindOf(n.kind)),
    h("td", n.channel),
    h("td", n.recipient),
    h("td", h("span", { class: ["chip", { strong: n.state === "PARKED" }] }, t("delivery.state." + n.state))),
    h("td", { class: "r" }, number(n.attempts)),
    h("td", { class: "error" }, n.lastError || n.heldFor || ""),
    h("td", { class: "r" }, n.state === "PARKED" && decide ? ["release", "drop"].map((what) => h("button", { class: ["button", { plain: what === "drop" }], onClick: () => decide(n, what) }, t("delivery." + what))) : null),
  ]);
}

/** The word for a kind; what follows its name tells notices of one kind apart. */
function kindOf(kind) {
  const name = kind.includes("-caught-up-") ? "CAUGHT_UP" : kind.split("-")[0];
  return tOr("notice." + name, kind);
}

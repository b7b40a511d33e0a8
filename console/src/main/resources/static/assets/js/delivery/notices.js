/** The log of notices: to whom, through what, how it went. */
import { h } from "../vendor.js";
import { dateTime, number } from "../format.js";
import { t, tOr } from "../i18n/index.js";

const COLUMNS = ["at", "incident", "kind", "channel", "recipient", "state", "attempts", "error"];

/** The table; release(notice) lets a parked one go, null when the account may not. */
export function notices(list, release) {
  return h("div", { class: "scroll-x" }, h("table", { class: "table panel" }, [
    h("thead", h("tr", [COLUMNS.map((c) => h("th", { class: { r: c === "attempts" } }, t("delivery.col." + c))), h("th")])),
    h("tbody", list.map((n) => row(n, release))),
  ]));
}

function row(n, release) {
  return h("tr", { key: n.id, class: "is-" + n.state }, [
    h("td", { class: "nowrap" }, dateTime(n.sentAt || n.nextAt || n.createdAt)),
    h("td", h("a", { href: "/incidents/" + encodeURIComponent(n.incidentId) }, n.incidentId)),
    h("td", tOr("msg." + n.kind, n.kind)),
    h("td", n.channel),
    h("td", n.recipient),
    h("td", h("span", { class: ["chip", { strong: n.state === "PARKED" }] }, t("delivery.state." + n.state))),
    h("td", { class: "r" }, number(n.attempts)),
    h("td", { class: "error" }, n.lastError || ""),
    h("td", { class: "r" }, n.state === "PARKED" && release ? h("button", { class: "button", onClick: () => release(n) }, t("delivery.release")) : null),
  ]);
}

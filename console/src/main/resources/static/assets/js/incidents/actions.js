/** The bar of acts; on a phone it stays at the foot of the screen, under the thumb. */
import { h } from "../vendor.js";
import { t } from "../i18n/index.js";
import { may } from "../page.js";
import { acknowledge, ASKING } from "./acts.js";

/** Buttons for what a responder can do; ask(name) opens a dialog, done is called after an act. */
export function actions(incident, ask, done) {
  const closes = may("PUBLISHER") && incident.state === "OPEN";
  if (!may("RESPONDER") && !closes) {
    return h("p", { class: "muted" }, t("act.viewer"));
  }
  return h("div", { class: "actions", role: "toolbar", "aria-label": t("act.bar") }, [
    may("RESPONDER") && responder(incident, ask, done),
    closes && h("button", { class: "button", "data-act": "close", onClick: () => ask("close") }, t("act.close")),
  ]);
}

function responder(incident, ask, done) {
  const waits = incident.state === "OPEN" && !incident.ackBy;
  return [
    waits &&
      h("button", { class: "button main", "data-act": "acknowledge", onClick: () => acknowledge(incident).then(done) }, t("act.acknowledge")),
    Object.keys(ASKING).map((name) => h("button", { class: "button", "data-act": name, onClick: () => ask(name) }, t("act." + name))),
    h("button", { class: "button", "data-act": "report", onClick: () => ask("report") }, t("act.report")),
    h("a", { class: "button plain", href: "/release?incident=" + encodeURIComponent(incident.id) }, t("act.release")),
  ];
}

/** One card a channel: what it carried, what waits, what it has parked. */
import { h } from "../vendor.js";
import { number } from "../format.js";
import { t, tOr } from "../i18n/index.js";

const STATES = ["SENT", "WAITING", "PARKED"];

/** Cards of channels [{id, kind, carries, released, notices: [{state, notices}]}]. */
export function channels(list) {
  return h("ul", { class: "channels" }, list.map(card));
}

function card(c) {
  const count = (state) => c.notices.filter((n) => n.state === state).reduce((sum, n) => sum + n.notices, 0);
  const parked = count("PARKED") > 0;
  return h("li", { class: ["panel", { down: parked }] }, [
    h("header", [h("h2", c.id), h("span", { class: "chip" }, t("channel." + c.kind))]),
    h("p", { class: "how" }, t(parked ? "channel.parked" : "channel.up")),
    h("dl", STATES.map((s) => h("div", [h("dt", t("delivery.state." + s)), h("dd", number(count(s)))]))),
    h("p", { class: "muted" }, c.carries.map((status) => tOr("carries." + status, status)).join(t("comma"))),
  ]);
}

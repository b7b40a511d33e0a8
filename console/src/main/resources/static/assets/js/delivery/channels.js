/** One card a channel: does it deliver, how long does it take, what has it parked. */
import { h } from "../vendor.js";
import { duration, number } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";

/** Cards of channels [{name, kind, healthy, waiting, parked, sent, lastSentAt, lastError}]. */
export function channels(list) {
  return h("ul", { class: "channels" }, list.map((c) =>
    h("li", { class: ["panel", { down: c.healthy === false }] }, [
      h("header", [h("h2", c.name), h("span", { class: "chip" }, t("channel." + c.kind))]),
      h("p", { class: "how" }, c.healthy === false ? t("channel.down") : t("channel.up")),
      h("dl", [
        count("delivery.state.SENT", c.sent),
        count("delivery.state.WAITING", c.waiting),
        count("delivery.state.PARKED", c.parked),
      ]),
      h("p", { class: "muted" }, c.lastSentAt ? t("channel.last", { time: duration(live.now - Date.parse(c.lastSentAt)) }) : t("channel.never")),
      c.lastError ? h("p", { class: "why" }, c.lastError) : null,
    ])));
}

function count(key, n) {
  return h("div", [h("dt", t(key)), h("dd", number(n ?? 0))]);
}

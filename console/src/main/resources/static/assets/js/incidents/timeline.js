/** Everything that happened, the latest first: messages of the job and acts of people. */
import { h } from "../vendor.js";
import { dateTime, words } from "../format.js";
import { t, tOr } from "../i18n/index.js";
import { ruleTitle } from "../place.js";
import { levelSign } from "../widgets/level.js";
import { messageKind } from "../widgets/message-kind.js";

/** Messages as in alerts.jsonl and acts {at, actor, act, detail}. */
export function timeline(messages, acts) {
  const all = [
    ...messages.map((m) => ({ at: m.received_at || m.as_of, message: m, key: m.alert_id + "/" + m.sequence })),
    ...acts.map((a, n) => ({ at: a.at, act: a, key: a.at + a.act + n })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return h("section", { class: "panel timeline" }, [
    h("header", [h("h2", t("timeline")), h("span", { class: "end" }, t("timeline.n", { n: all.length }))]),
    h("ol", { class: "body" }, all.map((x) => (x.message ? told(x) : done(x)))),
  ]);
}

function told({ message: m, key }) {
  return h("li", { key, class: ["told", "lv-" + (m.level || "NONE")] }, [
    h("time", dateTime(m.as_of)),
    h("p", [levelSign(m.level || m.previous_level, m.level ? "short" : "short outline"), h("strong", messageKind(m)), h("span", words(ruleTitle(m.rule_id)))]),
    h("details", [h("summary", words(m.title)), h("p", { class: "whole" }, words(m.text))]),
  ]);
}

function done({ act: a, key }) {
  return h("li", { key, class: "done" }, [
    h("time", dateTime(a.at)),
    h("p", [h("strong", a.actor), h("span", tOr("acted." + a.act, a.act))]),
    a.detail ? h("p", { class: "detail" }, a.detail) : null,
  ]);
}

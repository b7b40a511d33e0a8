/** Alerts as they arrive, the latest first. */
import { h } from "../vendor.js";
import { shortTime, words } from "../format.js";
import { t } from "../i18n/index.js";
import { ruleTitle, scopeName } from "../place.js";
import { empty } from "../widgets/states.js";
import { fires, roman } from "../widgets/level.js";
import { messageKind } from "../widgets/message-kind.js";

/** The list; fresh: keys of messages that just came, to be lit for a moment. */
export function feed(messages, fresh) {
  return h("section", { class: "panel feed", "aria-label": t("feed") }, [
    h("header", [h("h2", t("feed")), h("span", { class: "end" }, t("feed.hint"))]),
    messages.length
      ? h("ol", { class: "body", "aria-live": "polite", "aria-relevant": "additions" }, messages.map((m) => item(m, fresh)))
      : empty(t("feed.empty")),
  ]);
}

/** Identity of a message. */
export function keyOf(message) {
  return message.alert_id + "/" + message.sequence;
}

function item(m, fresh) {
  const level = m.level || m.previous_level;
  const ended = !m.level;
  const href = m.incident_id ? "/incidents/" + encodeURIComponent(m.incident_id) : "/alerts/" + encodeURIComponent(m.alert_id);
  return h("li", { key: keyOf(m), class: { fresh: fresh.has(keyOf(m)), ended } }, [
    h("a", { href, class: "lv-" + (level || "NONE") }, [
      h("span", { class: "lamp" }, [h("span", { class: "roman" }, roman(level)), fires(level)]),
      h("span", { class: "what" }, [
        h("strong", words(scopeName(m.scope.by, m.scope.key, m.scope.name))),
        h("span", { class: "rule" }, words(ruleTitle(m.rule_id))),
      ]),
      h("span", { class: "when" }, [h("b", messageKind(m)), h("time", shortTime(m.as_of))]),
    ]),
  ]);
}

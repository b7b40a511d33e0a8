/** What to mind, what to do, and on which ground, as the warning says it. */
import { h } from "../vendor.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { place } from "../place.js";

/** Cautions, actions and law of a message. */
export function advice(m) {
  return h("section", { class: "panel advice" }, [
    h("div", { class: "body" }, [
      part("advice.actions", m.actions, true),
      part("advice.cautions", m.cautions),
      part("advice.law", place.rules[m.rule_id]?.source),
      h("p", { class: "muted" }, t("advice.issuer", { issuer: m.issuer || "–" })),
    ]),
  ]);
}

function part(key, text, steps) {
  const said = words(text);
  if (!said) {
    return null;
  }
  // One clause a line: a person on a phone goes through them one by one.
  const clauses = said.split(/(?<=[；。;])\s*/).filter(Boolean);
  return [h("h2", t(key)), steps ? h("ul", { class: "clauses" }, clauses.map((c) => h("li", c))) : h("p", said)];
}

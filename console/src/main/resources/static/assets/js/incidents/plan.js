/** The response plan as a checklist with owners and times. */
import { h } from "../vendor.js";
import { countdown, shortTime, words } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { may } from "../page.js";
import { glyph } from "../widgets/glyphs.js";
import { levelSign } from "../widgets/level.js";
import { act } from "./acts.js";

/** Steps [{step, level, text, owner, dueAt, doneAt, doneBy}]; done is called after a tick. */
export function plan(incident, steps, done) {
  if (!steps.length) {
    return null;
  }
  const ready = steps.filter((s) => s.doneAt).length;
  return h("section", { class: "panel plan" }, [
    h("header", [
      h("h2", t("plan")),
      levelSign(steps[0].level, "short outline"),
      h("span", { class: "end" }, t("plan.progress", { n: ready, of: steps.length })),
    ]),
    h("div", { class: "bar", "aria-hidden": "true" }, h("i", { style: { width: (100 * ready) / steps.length + "%" } })),
    h("ol", { class: "body" }, steps.map((s) => step(incident, s, done))),
  ]);
}

function step(incident, s, done) {
  const left = s.dueAt ? Date.parse(s.dueAt) - live.now : null;
  const late = !s.doneAt && left !== null && left < 0;
  return h("li", { key: s.step, class: { done: s.doneAt, late } }, [
    h(
      "button",
      {
        type: "button",
        class: "tick",
        role: "checkbox",
        "aria-checked": Boolean(s.doneAt),
        "aria-label": words(s.text),
        disabled: !may("RESPONDER"),
        onClick: () => act(incident, "plan/" + s.step, { done: !s.doneAt }).then(done),
      },
      s.doneAt ? glyph("check") : null,
    ),
    h("span", { class: "what" }, [h("span", words(s.text)), h("small", s.owner)]),
    h("span", { class: "due num" }, s.doneAt ? [s.doneBy, h("small", shortTime(s.doneAt))] : left === null ? null : [(late ? "+" : "") + countdown(left), h("small", t(late ? "plan.late" : "plan.left"))]),
  ]);
}

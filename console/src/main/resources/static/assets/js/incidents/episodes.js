/** The episodes that make up an incident; the one picked fills chart and evidence. */
import { h } from "../vendor.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { ruleTitle, scopeName } from "../place.js";
import { levelSign } from "../widgets/level.js";

/** The list of a detail {episodes, shown}; nothing when there is only one. */
export function episodes(data, current, pick) {
  const all = [...data.episodes.map((e) => [e, false]), ...(data.shown || []).map((e) => [e, true])];
  if (all.length < 2) {
    return null;
  }
  return h("section", { class: "panel" }, [
    h("header", [h("h2", t("episodes")), h("span", { class: "end" }, t("episodes.n", { n: all.length }))]),
    h("ul", { class: "body episodes" }, all.map(([e, around]) => one(e, around, current, pick))),
  ]);
}

function one(e, around, current, pick) {
  return h("li", { key: e.alertId }, [
    h("button", { type: "button", "aria-pressed": current?.alertId === e.alertId, onClick: () => pick(e.alertId) }, [
      e.level ? levelSign(e.level, "short") : h("span", { class: "chip" }, t("episode." + e.state)),
      h("span", { class: "who" }, [h("strong", words(scopeName(e.scopeBy, e.scopeKey, e.scopeName))), h("small", words(ruleTitle(e.ruleId)))]),
      h("span", { class: "since" }, [e.orphaned && e.state === "OPEN" && h("span", { class: "chip strong" }, t("orphaned")), around && h("span", { class: "chip" }, t("episodes.around")), t("episodes.since", { date: e.onset })]),
    ]),
  ]);
}

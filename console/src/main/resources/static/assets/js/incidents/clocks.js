/** Two clocks: to whom it goes when nobody takes it, and when the level above must be told. */
import { h } from "../vendor.js";
import { countdown, dateTime } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";

const SOON = 5 * 60 * 1000;

/** The next due time of each kind: [{kind, step, dueAt, doneAt}]. */
export function clocks(incident, times) {
  if (incident.state !== "OPEN" || !times.length) {
    return null;
  }
  return h("div", { class: "clocks" }, ["ESCALATE", "REPORT_UP"].map((kind) => clock(kind, times.filter((x) => x.kind === kind))));
}

function clock(kind, times) {
  if (!times.length) {
    return null;
  }
  const next = times.find((x) => !x.doneAt);
  const left = next ? Date.parse(next.dueAt) - live.now : null;
  const late = next && left < 0;
  const last = times[times.length - 1];
  return h("section", { class: ["clock-card", { late, soon: next && !late && left < SOON, done: !next }], role: "timer", "aria-label": t("clock." + kind) }, [
    h("h2", t("clock." + kind)),
    h("b", { class: "num" }, next ? (late ? "+" : "") + countdown(left) : t("clock.done")),
    h("p", next ? t(late ? "clock.late" : "clock.due", { at: dateTime(next.dueAt) }) : t("clock.done-at", { at: dateTime(last.doneAt) })),
    h("small", t("clock." + kind + ".what")),
  ]);
}

/** The audit log with the state of its chain of hashes, a page at a time. */
import { defineComponent, h, ref, watch } from "../vendor.js";
import { get, query } from "../api.js";
import { dateTime, number } from "../format.js";
import { t, tOr } from "../i18n/index.js";
import { fetched } from "../state.js";
import { glyph } from "../widgets/glyphs.js";
import { whenReady } from "../widgets/states.js";

export const Audit = defineComponent({
  setup() {
    /** What each page back was asked with; the first with nothing. */
    const trail = ref([""]);
    const log = fetched(() => get("audit" + query({ before: trail.value[trail.value.length - 1] })));
    log.load();
    watch(trail, log.load);
    const older = (before) => (trail.value = [...trail.value, before]);
    const newer = () => (trail.value = trail.value.slice(0, -1));
    const newest = () => (trail.value = [""]);
    return () => whenReady(log, (data) => [chain(data), table(data.entries), pager(data, trail.value.length, { older, newer, newest })]);
  },
});

/** broken is the first entry that is not as it was written, null when all are; fault says what is wrong there. */
function chain({ broken = null, fault = null }) {
  const whole = broken === null;
  return h("p", { class: ["chain", { broken: !whole }] }, [glyph(whole ? "check" : "broken"), whole ? t("audit.whole") : t(fault ? "audit.broken." + fault : "audit.broken", { id: broken })]);
}

function table(entries) {
  return h("div", { class: "scroll-x" }, h("table", { class: "table panel audit" }, [
    h("thead", h("tr", ["at", "actor", "act", "subject", "detail", "hash"].map((c) => h("th", t("audit.col." + c))))),
    h("tbody", entries.map((e) =>
      h("tr", { key: e.id }, [
        h("td", { class: "nowrap" }, dateTime(e.at)),
        h("td", e.actor),
        h("td", { class: "nowrap" }, tOr("acted." + e.act, e.act)),
        h("td", e.subject),
        h("td", e.detail),
        h("td", { class: "hash" }, (e.hash || "").slice(0, 10)),
      ]))),
  ]));
}

function pager({ entries, total, before }, page, { older, newer, newest }) {
  const ids = entries.map((e) => e.id);
  const shown = ids.length ? t("audit.shown", { from: number(ids[ids.length - 1]), to: number(ids[0]), total: number(total ?? ids[0]) }) : t("audit.none");
  return h("div", { class: "pager" }, [
    h("button", { class: "button", disabled: page < 2, onClick: newest }, t("audit.newest")),
    h("button", { class: "button", disabled: page < 2, onClick: newer }, t("audit.newer")),
    h("span", { class: "muted", "aria-live": "polite" }, shown),
    h("button", { class: "button", disabled: !before, onClick: () => older(before) }, t("audit.older")),
  ]);
}

/** The monthly bulletin as a page that can be printed on A4. */
import { defineComponent, h, ref, watch } from "../vendor.js";
import { get } from "../api.js";
import { date } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { show } from "../page.js";
import { fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { whenReady } from "../widgets/states.js";
import { bulletinPaper } from "./paper.js";

/** The calendar month before an instant, such as 2026-03; "" for none. */
export function monthBefore(instant) {
  if (!instant) {
    return "";
  }
  const [year, month] = date(instant).split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

function asked() {
  return new URLSearchParams(location.search).get("month") || "";
}

const Bulletin = defineComponent({
  setup() {
    const month = ref(asked());
    const state = fetched(() => get("bulletin?month=" + encodeURIComponent(month.value)));
    watch(month, () => month.value && state.load(), { immediate: true });
    begin();
    // The month before that of the data, which in a replay is not that of the clock.
    watch(() => live.beat?.watermark, (at) => (month.value ||= monthBefore(at)), { immediate: true });
    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head no-print" }, [
          h("h1", t("bulletin.title")),
          h("input", { class: "input month", type: "month", "aria-label": t("bulletin.month"), value: month.value, onChange: (e) => (month.value = e.target.value) }),
          h("span", { class: "end" }, h("button", { class: "button main", onClick: () => print() }, t("bulletin.print"))),
        ]),
        whenReady(state, bulletinPaper),
      ]);
  },
});

show("bulletin", Bulletin);

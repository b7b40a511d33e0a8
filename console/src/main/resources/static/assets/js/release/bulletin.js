/** The monthly bulletin as a page that can be printed on A4. */
import { defineComponent, h, ref, watch } from "../vendor.js";
import { get } from "../api.js";
import { t } from "../i18n/index.js";
import { show } from "../page.js";
import { fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { whenReady } from "../widgets/states.js";
import { bulletinPaper } from "./paper.js";

function asked() {
  return new URLSearchParams(location.search).get("month") || "";
}

const Bulletin = defineComponent({
  setup() {
    const month = ref(asked());
    const state = fetched(() => get("bulletin" + (month.value ? "?month=" + encodeURIComponent(month.value) : "")));
    watch(month, state.load);
    begin(state);
    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head no-print" }, [
          h("h1", t("bulletin.title")),
          h("input", { class: "input month", type: "month", "aria-label": t("bulletin.month"), value: month.value || state.data?.month, onChange: (e) => (month.value = e.target.value) }),
          h("span", { class: "end" }, h("button", { class: "button main", onClick: () => print() }, t("bulletin.print"))),
        ]),
        whenReady(state, bulletinPaper),
      ]);
  },
});

show("bulletin", Bulletin);

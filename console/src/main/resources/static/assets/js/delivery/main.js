/** Deliveries: how each channel does, what waits parked for a person, and the log. */
import { defineComponent, h, reactive, watch } from "../vendor.js";
import { get, post, query } from "../api.js";
import { t } from "../i18n/index.js";
import { may, show } from "../page.js";
import { fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { empty, whenReady } from "../widgets/states.js";
import { attempt } from "../widgets/toast.js";
import { channels } from "./channels.js";
import { notices } from "./notices.js";

const STATES = ["", "PARKED", "WAITING", "SENT", "HELD", "GROUPED", "DROPPED"];

const Delivery = defineComponent({
  setup() {
    const filter = reactive({ state: new URLSearchParams(location.search).get("state") || "", page: 0 });
    const list = fetched(() => get("deliveries" + query(filter)));
    const ways = fetched(() => get("channels"));
    begin(list, ways);
    watch(filter, list.load);
    const again = () => Promise.all([list.load(), ways.load()]);
    const decide = (notice, what) => attempt(() => post(`deliveries/${encodeURIComponent(notice.id)}/${what}`), t("delivery.done." + what)).then(again);
    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head" }, [
          h("h1", t("delivery.title")),
          h("span", { class: "end" }, h("a", { class: "button", href: "/api/deliveries.csv" + query({ state: filter.state }) }, t("download.csv"))),
        ]),
        whenReady(ways, channels),
        h("div", { class: "bar-line" }, [
          h("div", { class: "seg", role: "group", "aria-label": t("delivery.state") }, STATES.map((s) =>
            h("button", { type: "button", "aria-pressed": filter.state === s, onClick: () => Object.assign(filter, { state: s, page: 0 }) }, t(s ? "delivery.state." + s : "all")))),
        ]),
        whenReady(list, (data) => {
          return data.length ? notices(data, may("RESPONDER") ? decide : null) : empty(t("delivery.none"));
        }),
      ]);
  },
});

show("delivery", Delivery);

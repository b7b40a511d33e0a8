/** The incident desk: every incident, filtered, searched, walked through with the keyboard. */
import { defineComponent, h, onBeforeUnmount, onMounted, reactive, ref, watch } from "../vendor.js";
import { get, query } from "../api.js";
import { on } from "../live.js";
import { may, show } from "../page.js";
import { calmly, fetched } from "../state.js";
import { t } from "../i18n/index.js";
import { begin } from "../widgets/begin.js";
import { empty, whenReady } from "../widgets/states.js";
import { acknowledge } from "./acts.js";
import { CloseDialog } from "./close-dialog.js";
import { filters, FILTERS } from "./filters.js";
import { keys } from "./keys.js";
import { pages } from "./pages.js";
import { rows } from "./rows.js";

const PAUSE = 400;

/** The filter that the address asks for; a desk opens on what is not closed. */
function asked() {
  const given = new URLSearchParams(location.search);
  const filter = Object.fromEntries(FILTERS.map((name) => [name, given.get(name) || ""]));
  return { ...filter, state: given.has("state") ? filter.state : "OPEN", page: Number(given.get("page") || 0) };
}

const Desk = defineComponent({
  setup() {
    const filter = reactive(asked());
    const chosen = ref(-1);
    const search = ref(null);
    const closing = ref(null);
    const list = fetched(() => get("incidents" + query(filter)));
    const again = calmly(PAUSE, list.load);
    const found = () => list.data?.incidents || [];

    watch(filter, () => {
      history.replaceState(null, "", "/incidents" + query(filter));
      chosen.value = -1;
      again();
    });
    begin(list);
    ["incident", "act", "reset"].forEach((kind) => on(kind, again));

    const move = (by) => (chosen.value = Math.max(0, Math.min(found().length - 1, chosen.value + by)));
    const at = () => found()[chosen.value];
    const listen = keys({
      j: () => move(1),
      k: () => move(-1),
      a: () => at() && may("RESPONDER") && acknowledge(at()).then(list.load),
      Enter: () => at() && location.assign("/incidents/" + encodeURIComponent(at().id)),
      "/": () => search.value?.focus(),
    });
    onMounted(() => addEventListener("keydown", listen));
    onBeforeUnmount(() => removeEventListener("keydown", listen));

    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head" }, [
          h("h1", t("desk.title")),
          list.data && h("span", { class: "muted" }, t("desk.total", { n: list.data.total })),
          h("span", { class: "end" }, [
            h("span", { class: "keys hide-narrow" }, t("desk.keys")),
            h("a", { class: "button", href: "/api/incidents.csv" + query({ ...filter, page: "" }) }, t("download.csv")),
          ]),
        ]),
        filters(filter, search),
        whenReady(list, (data) =>
          data.incidents.length
            ? [rows(data.incidents, chosen, list.load, (i) => (closing.value = i)), pages(data, (page) => (filter.page = page))]
            : empty(t(filter.q || filter.level ? "desk.none-found" : "desk.none")),
        ),
        h(CloseDialog, { incident: closing.value, onClose: () => (closing.value = null), onDone: list.load }),
      ]);
  },
});

show("incidents", Desk);

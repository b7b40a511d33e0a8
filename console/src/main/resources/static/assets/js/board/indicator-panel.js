/** The panel in the middle of the board: the main indicators side by side, or the survey by group. */
import { defineComponent, h, ref } from "../vendor.js";
import { t } from "../i18n/index.js";
import { measureLabel } from "../widgets/series-name.js";
import { byGroup, groups, MEASURES } from "./groups.js";
import { multiples } from "./multiples.js";

export const IndicatorPanel = defineComponent({
  props: { board: { type: Object, required: true } },
  emits: ["pick"],
  setup(props, { emit }) {
    const view = ref("main");
    const measure = ref(MEASURES[0]);
    const pick = (s) => emit("pick", s);
    return () =>
      h("section", { class: "panel multiples", "aria-label": t("multiples") }, [
        h("header", [
          h("h2", t("multiples")),
          h("div", { class: "tabs", role: "group", "aria-label": t("multiples") }, ["main", "groups"].map((name) =>
            h("button", { type: "button", "aria-pressed": view.value === name, onClick: () => (view.value = name) }, t("multiples." + name)))),
          view.value === "main" ? h("span", { class: "end" }, t("multiples.hint")) : chooser(props.board, measure),
        ]),
        view.value === "main" ? multiples(props.board, pick) : groups(props.board, measure.value, pick),
      ]);
  },
});

function chooser(board, measure) {
  const known = MEASURES.filter((m) => byGroup(board.indicators, m).length);
  return h("label", { class: "end" }, [
    h("span", { class: "sr" }, t("groups.measure")),
    h("select", { class: "input", value: measure.value, onChange: (e) => (measure.value = e.target.value) }, (known.length ? known : MEASURES).map((m) =>
      h("option", { value: m, selected: m === measure.value }, measureLabel(m)))),
  ]);
}

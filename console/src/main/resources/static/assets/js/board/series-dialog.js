/** One series of the board in full size. */
import { defineComponent, h, ref, watch } from "../vendor.js";
import { measure } from "../format.js";
import { t } from "../i18n/index.js";
import { place } from "../place.js";
import { levelSign } from "../widgets/level.js";
import { seriesLabel, seriesName } from "../widgets/series-name.js";
import { TrendChart } from "../widgets/trend-chart.js";
import { limits } from "./multiples.js";

export const SeriesDialog = defineComponent({
  props: { series: { type: Object, default: null } },
  emits: ["close"],
  setup(props, { emit }) {
    const box = ref(null);
    watch(
      () => props.series,
      (s) => s && box.value?.showModal(),
    );
    return () =>
      h("dialog", { ref: box, class: "wide", onClose: () => emit("close") }, props.series ? content(props.series, box) : []);
  },
});

function content(s, box) {
  const lines = limits(s, place.thresholds);
  return [
    h("h2", seriesLabel(s)),
    h(TrendChart, { series: s, limits: lines }),
    h(
      "p",
      { class: "thresholds" },
      lines.map((l) => h("span", [levelSign(l.level), ` ${l.op === ">=" ? "≥" : "＞"} ${measure(seriesName(s), l.value)}`])),
    ),
    h("div", { class: "ends" }, h("button", { class: "button", onClick: () => box.value.close() }, t("close"))),
  ];
}

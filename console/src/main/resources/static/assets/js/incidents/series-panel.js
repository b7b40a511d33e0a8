/** The chart of an incident: the indicator of the picked episode with its window and thresholds. */
import { computed, defineComponent, h, ref, watch } from "../vendor.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { place } from "../place.js";
import { fewNote } from "../widgets/few.js";
import { seriesLabel } from "../widgets/series-name.js";
import { empty } from "../widgets/states.js";
import { TrendChart } from "../widgets/trend-chart.js";
import { limits } from "../board/multiples.js";

const MOST = 6;

function fits(s, episode, message) {
  return (s.scopeKey === episode?.scopeKey ? 2 : 0) + (s.indicator === message?.indicator ? 3 : 0) + (s.ruleId === episode?.ruleId ? 1 : 0);
}

export const SeriesPanel = defineComponent({
  props: { series: { type: Array, required: true }, episode: { type: Object, default: null }, message: { type: Object, default: null } },
  setup(props) {
    const picked = ref(0);
    const list = computed(() =>
      props.series
        .filter((s) => s.points.length > 1)
        .sort((a, b) => fits(b, props.episode, props.message) - fits(a, props.episode, props.message))
        .slice(0, MOST),
    );
    watch(() => props.episode?.alertId, () => (picked.value = 0));
    return () => {
      const s = list.value[picked.value] || list.value[0];
      return h("section", { class: "panel" }, [
        h("header", [h("h2", t("chart")), h("span", { class: "end" }, s ? t("chart.hint") : "")]),
        h("div", { class: "body" }, s ? [tabs(list.value, s, picked), chart(s, props), fewNote(s)] : empty(t("chart.none"))),
      ]);
    };
  },
});

function tabs(list, current, picked) {
  return h(
    "div",
    { class: "tabs", role: "group", "aria-label": t("chart") },
    list.map((s, n) => h("button", { type: "button", "aria-pressed": s === current, onClick: () => (picked.value = n) }, seriesLabel(s) + areaOf(s))),
  );
}

function areaOf(s) {
  const area = place.areas[s.scopeKey];
  return area ? " · " + words(area.name) : "";
}

function chart(s, { episode, message }) {
  const own = episode && s.scopeKey === episode.scopeKey;
  const lines = own ? (place.thresholds || []).filter((x) => x.ruleId === episode.ruleId && x.scopeBy === s.scopeBy && x.indicator === s.indicator) : [];
  return h(TrendChart, { series: s, limits: lines.length ? lines : limits(s, place.thresholds), span: own ? message?.window || null : null });
}

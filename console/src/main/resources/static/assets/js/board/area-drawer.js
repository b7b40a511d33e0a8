/** One area: its open incidents, its series, and the reports behind its numbers. */
import { defineComponent, h, nextTick, ref, watch } from "../vendor.js";
import { get } from "../api.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { place, sourceName } from "../place.js";
import { fetched } from "../state.js";
import { fewNote } from "../widgets/few.js";
import { glyph } from "../widgets/glyphs.js";
import { levelSign } from "../widgets/level.js";
import { measureLabel, seriesLabel } from "../widgets/series-name.js";
import { empty, whenReady } from "../widgets/states.js";
import { TrendChart } from "../widgets/trend-chart.js";
import { byGroup, groups } from "./groups.js";
import { limits } from "./multiples.js";
import { reports } from "./reports.js";

const MOST_SERIES = 6;
const RATE = "survey.unemployment_rate";

export const AreaDrawer = defineComponent({
  props: { code: { type: String, default: null }, tiles: { type: Array, required: true } },
  emits: ["close"],
  setup(props, { emit }) {
    const state = fetched(() => get("areas/" + encodeURIComponent(props.code)));
    const box = ref(null);
    watch(
      () => props.code,
      async (code) => {
        if (code) {
          Object.assign(state, { phase: "loading", data: null });
          state.load();
          await nextTick();
          box.value?.focus();
        }
      },
      { immediate: true },
    );
    return () => {
      const tile = props.tiles.find((x) => x.code === props.code);
      return tile
        ? h(
            "aside",
            { ref: box, class: "drawer", tabindex: "-1", "aria-label": words(tile.name), onKeydown: (e) => e.key === "Escape" && emit("close") },
            [head(tile, () => emit("close")), whenReady(state, (data) => content(tile, data))],
          )
        : null;
    };
  },
});

function head(tile, close) {
  return h("header", [
    h("h2", words(tile.name)),
    tile.level ? levelSign(tile.level) : h("span", { class: "chip" }, t("standing." + tile.standing)),
    h("a", { class: "button plain", href: "/incidents?region=" + encodeURIComponent(tile.code) }, t("area.incidents")),
    h("button", { class: "icon-button", onClick: close, title: t("close") }, [glyph("close"), h("span", { class: "sr" }, t("close"))]),
  ]);
}

function content(tile, data) {
  return [
    (tile.silentSources || []).map((s) => h("p", { class: "warn" }, t("tip.silent", { source: words(sourceName(s)) }))),
    h("h3", t("area.open")),
    data.incidents?.length ? h("ul", { class: "brief" }, data.incidents.map(incident)) : empty(t("area.none")),
    h("h3", t("area.series")),
    h("div", { class: "stack" }, (data.series || []).filter((s) => s.points.length > 1 && !ofSurveyGroup(s)).slice(0, MOST_SERIES).map(chart)),
    byGroup(data.series || [], RATE).length ? [h("h3", t("groups.title", { what: measureLabel(RATE) })), groups({ indicators: data.series }, RATE, () => {})] : null,
    reports(data.reports || []),
  ];
}

/** Estimates by group are a table; as charts they would leave no room for others. */
function ofSurveyGroup(s) {
  return s.group && s.indicator.startsWith("survey.");
}

function incident(i) {
  return h("li", h("a", { href: "/incidents/" + encodeURIComponent(i.id) }, [levelSign(i.level, "short"), h("span", words(i.title))]));
}

function chart(s) {
  return h("figure", [h("figcaption", [seriesLabel(s), fewNote(s)]), h(TrendChart, { series: s, limits: limits(s, place.thresholds) })]);
}

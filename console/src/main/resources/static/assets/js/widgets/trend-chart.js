/** A chart of one series with its thresholds and confidence band, drawn by ECharts. */
import { defineComponent, h, onBeforeUnmount, onMounted, ref, watch } from "../vendor.js";
import { echarts } from "../vendor.js";
import { prefs } from "../prefs.js";
import { rem } from "./palette.js";
import { seriesLabel } from "./series-name.js";
import { trendOption } from "./trend-option.js";

export const TrendChart = defineComponent({
  props: {
    series: { type: Object, required: true },
    /** Thresholds [{level, value}]. */
    limits: { type: Array, default: () => [] },
    /** Window {start, end} to shade, or null. */
    span: { type: Object, default: null },
    small: { type: Boolean, default: false },
  },
  setup(props) {
    const place = ref(null);
    let chart = null;
    let sizes = null;

    function draw() {
      chart?.setOption(trendOption(props, colours(), rem()), { notMerge: true });
    }

    onMounted(async () => {
      const lib = await echarts();
      if (!place.value) {
        return; // the page moved on while the library was fetched
      }
      chart = lib.init(place.value, null, { renderer: "canvas" });
      draw();
      sizes = new ResizeObserver(() => chart.resize());
      sizes.observe(place.value);
    });
    onBeforeUnmount(() => {
      sizes?.disconnect();
      chart?.dispose();
    });
    watch(() => [props.series, props.limits, props.span, prefs.theme, prefs.lang], draw);
    return () =>
      h("span", { ref: place, class: ["trend", { small: props.small }], role: "img", "aria-label": seriesLabel(props.series) });
  },
});

/** The palette as it is now; a canvas knows no style sheet. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue("--" + name).trim();
  return {
    ink: of("ink"),
    soft: of("ink-2"),
    faint: of("ink-3"),
    line: of("line"),
    raised: of("raised"),
    sand: of("sand"),
    BLUE: of("blue-ink"),
    YELLOW: of("yellow-ink"),
    ORANGE: of("orange-ink"),
    RED: of("red-ink"),
  };
}

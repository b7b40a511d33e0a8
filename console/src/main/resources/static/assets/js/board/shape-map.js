/** The operator's map: real outlines with the signs of the tile map, and links for the keyboard. */
import { defineComponent, echarts, h, onBeforeUnmount, onMounted, ref, watch } from "../vendor.js";
import { t } from "../i18n/index.js";
import { prefs } from "../prefs.js";
import { paintedHatch, palette, rem } from "../widgets/palette.js";
import { areaChips } from "./area-chips.js";
import { shapeOption } from "./shape-option.js";
import { fit, middle, proportions } from "./shapes.js";
import { spoken } from "./tile-map.js";

const NAME = "place";

export const ShapeMap = defineComponent({
  props: {
    tiles: { type: Array, required: true },
    /** GeoJSON whose features bear the code of their area as name. */
    shapes: { type: Object, required: true },
    approval: { type: String, default: "" },
    /** open(code) shows an area; point(tile, box) what is pointed at, or null. */
    hands: { type: Object, required: true },
  },
  setup(props) {
    const place = ref(null);
    const pointed = ref(null);
    const middles = Object.fromEntries(props.shapes.features.map((f) => [f.properties.name, middle(f.geometry)]));
    const { degree, ratio } = proportions(props.shapes);
    const drawn = () => props.tiles.filter((tile) => middles[tile.code]);
    let chart = null;
    let sizes = null;

    function draw() {
      if (!chart) {
        return;
      }
      const c = palette();
      const size = fit(ratio, chart.getWidth(), chart.getHeight()) * 0.97;
      const given = { name: NAME, tiles: drawn(), middles, size, degree, pointed: pointed.value };
      chart.setOption(shapeOption(given, c, paintedHatch(c), rem()), { notMerge: true });
    }

    function point(code) {
      pointed.value = code;
      const tile = props.tiles.find((x) => x.code === code);
      props.hands.point(tile && chart ? tile : null, tile && chart && box(code));
    }

    /** Where a shape's sign is on the screen. */
    function box(code) {
      const outer = place.value.getBoundingClientRect();
      const m = middles[code];
      const [left, top] = chart.convertToPixel("geo", [m.west, m.at[1]]);
      const [right] = chart.convertToPixel("geo", [m.east, m.at[1]]);
      return new DOMRect(outer.left + left, outer.top + top - 20, right - left, 40);
    }

    onMounted(async () => {
      const lib = await echarts();
      if (!place.value) {
        return; // the page moved on while the library was fetched
      }
      lib.registerMap(NAME, { geoJSON: props.shapes });
      chart = lib.init(place.value, null, { renderer: "canvas" });
      const hit = { geoIndex: 0 };
      chart.on("mouseover", hit, (e) => point(e.name));
      chart.on("mouseout", hit, () => point(null));
      chart.on("click", hit, (e) => middles[e.name] && props.hands.open(e.name));
      draw();
      sizes = new ResizeObserver(() => {
        chart.resize();
        draw();
      });
      sizes.observe(place.value);
    });
    onBeforeUnmount(() => {
      sizes?.disconnect();
      chart?.dispose();
    });
    watch(() => [props.tiles, pointed.value, prefs.theme, prefs.lang], draw);
    return () => [
      h("div", { class: "shapes" }, [
        h("div", { ref: place, class: "map drawn", role: "img", "aria-label": t("map") }),
        h("ul", { class: "sr", "aria-label": t("map") }, drawn().map((tile) => h("li", link(tile, point, props.hands.open)))),
      ]),
      areaChips(props.tiles.filter((tile) => !middles[tile.code]), props.hands),
      props.approval ? h("p", { class: "approval" }, t("map.approval", { number: props.approval })) : null,
    ];
  },
});

/** A shape for whoever has no mouse: the focus lights it. */
function link(tile, point, open) {
  return h(
    "a",
    {
      href: "#area=" + encodeURIComponent(tile.code),
      "data-code": tile.code,
      onClick: (e) => {
        e.preventDefault();
        open(tile.code);
      },
      onFocus: () => point(tile.code),
      onBlur: () => point(null),
    },
    spoken(tile),
  );
}

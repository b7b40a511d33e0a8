/** Today's figures of the tile that is pointed at. */
import { h } from "../vendor.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { sourceName } from "../place.js";
import { guarded } from "../widgets/few.js";
import { levelSign } from "../widgets/level.js";
import { measureLabel, windowLabel } from "../widgets/series-name.js";

const WIDTH = 300;
const MOST = 8;

/** The panel beside a tile {tile, box}; nothing for null. */
export function tip(pointed) {
  if (!pointed) {
    return null;
  }
  const { tile, box } = pointed;
  const right = box.right + 12 + WIDTH < innerWidth;
  const style = {
    left: (right ? box.right + 12 : Math.max(8, box.left - WIDTH - 12)) + "px",
    top: Math.max(8, Math.min(box.top, innerHeight - 300)) + "px",
    width: WIDTH + "px",
  };
  const hidden = (tile.few || []).map((name) => [name, null, true]);
  const figures = [...Object.entries(tile.figures || {}), ...hidden].sort(([a], [b]) => a.localeCompare(b)).slice(0, MOST);
  return h("div", { class: "tip", role: "tooltip", style }, [
    h("header", [h("strong", words(tile.name)), tile.level ? levelSign(tile.level) : h("span", { class: "chip" }, t("standing." + tile.standing))]),
    (tile.silentSources || []).map((s) => h("p", { class: "warn" }, t("tip.silent", { source: words(sourceName(s)) }))),
    h("dl", figures.map(figure)),
    h("p", { class: "muted" }, t("tip.open")),
  ]);
}

function figure([name, value, few = false]) {
  const [indicator, window] = name.split("/");
  return h("div", [
    h("dt", [measureLabel(indicator), h("small", " " + windowLabel(window || ""))]),
    h("dd", guarded(indicator, value, few)),
  ]);
}

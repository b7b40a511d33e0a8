/** What the map's signs mean. */
import { h } from "../vendor.js";
import { t } from "../i18n/index.js";
import { LEVELS, levelSign } from "../widgets/level.js";

/** The legend below the map. */
export function legend(board) {
  return h("div", { class: "legend" }, [
    LEVELS.map((level) => levelSign(level)),
    h("span", { class: "key calm" }, t("standing.CALM")),
    h("span", { class: "key hatched" }, t("standing.UNKNOWN.long")),
    board.tiles.some((tile) => tile.standing === "OUTSIDE") ? h("span", { class: "key outside" }, t("standing.OUTSIDE")) : null,
    h("span", { class: "soft" }, t("map.figure")),
    board.tiles.length > 60 ? h("span", { class: "muted" }, t("map.many")) : null,
  ]);
}

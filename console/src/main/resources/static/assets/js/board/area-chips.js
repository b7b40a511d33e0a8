/** Areas that a map does not draw, those around counties first: a row of chips with their signs. */
import { h } from "../vendor.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { levelSign } from "../widgets/level.js";
import { spoken } from "./tile-map.js";

/** The row; open(code) shows an area, point(tile, box) what is pointed at, or null. */
export function areaChips(tiles, hands) {
  return h("ul", { class: "area-chips" }, tiles.map((tile) => h("li", chip(tile, hands))));
}

function chip(tile, { open, point }) {
  const at = (e) => point(tile, e.currentTarget.getBoundingClientRect());
  return h(
    "a",
    {
      class: ["area-chip", "is-" + tile.standing],
      href: "#area=" + encodeURIComponent(tile.code),
      "data-code": tile.code,
      "aria-label": spoken(tile),
      onClick: (e) => {
        e.preventDefault();
        open(tile.code);
      },
      onMouseenter: at,
      onMouseleave: () => point(null),
      onFocus: at,
      onBlur: () => point(null),
    },
    [
      h("span", tile.parent ? words(tile.name) : t("map.whole")),
      tile.level ? levelSign(tile.level, "short") : tile.standing === "UNKNOWN" ? h("span", { class: "what" }, "?") : null,
    ],
  );
}

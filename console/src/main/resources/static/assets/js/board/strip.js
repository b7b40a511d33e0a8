/** Open incidents by level, the longest-waiting of each, and areas of which nothing is known. */
import { h } from "../vendor.js";
import { duration, words } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { fires, LEVELS, roman } from "../widgets/level.js";

/** The strip; incidents: open ones, to tell ages and who waits. */
export function strip(board, incidents) {
  const unknown = board.tiles.filter((tile) => tile.x !== null && tile.standing === "UNKNOWN");
  return h("section", { class: "strip", "aria-label": t("strip") }, [
    LEVELS.map((level) => cell(level, board.levels[level] || 0, incidents.filter((i) => i.level === level))),
    h("div", { class: ["cell", "unknown", { none: !unknown.length }] }, [
      h("span", { class: "mark" }, "?"),
      h("b", unknown.length),
      h("span", { class: "what" }, [
        h("strong", t("strip.unknown")),
        h("small", unknown.length ? unknown.slice(0, 4).map((x) => words(x.name)).join(t("comma")) : t("strip.all-heard")),
      ]),
    ]),
  ]);
}

function cell(level, count, incidents) {
  const waiting = incidents.filter((i) => !i.ackBy);
  const oldest = (list) => Math.min(...list.map((i) => Date.parse(i.openedAt)));
  const small = !count
    ? t("strip.none")
    : waiting.length
      ? t("strip.waiting", { n: waiting.length, time: duration(live.now - oldest(waiting)) })
      : incidents.length
        ? t("strip.oldest", { time: duration(live.now - oldest(incidents)) })
        : "";
  return h(
    "a",
    { class: ["cell", "lv-" + level, { none: !count, waits: waiting.length }], href: "/incidents?level=" + level },
    [
      h("span", { class: "mark" }, [h("span", { class: "roman" }, roman(level)), fires(level)]),
      h("b", count),
      h("span", { class: "what" }, [h("strong", t("level.short." + level)), h("small", small)]),
    ],
  );
}

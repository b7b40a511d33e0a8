/** Are the sources heard? One cell a source; a silent one is hatched like the areas it speaks for. */
import { h } from "../vendor.js";
import { duration, shortTime, words } from "../format.js";
import { t, tOr } from "../i18n/index.js";
import { live } from "../live.js";
import { records } from "./records.js";
import { place, sourceName } from "../place.js";

/** The band of sources; sources that the pack does not expect come last. */
export function sources(board) {
  const list = board.sources.filter((s) => s.source);
  const silent = list.filter((s) => s.silent).length;
  return h("section", { class: "panel sources", "aria-label": t("sources") }, [
    h("header", [
      h("h2", t("sources")),
      h("span", { class: "end" }, t("sources.heard", { n: list.length - silent, of: list.length })),
    ]),
    h("ul", { class: "body" }, list.map(one)),
    records(board),
  ]);
}

function one(s) {
  const expected = place.sources[s.source];
  // Ages in the time of the data: a replayed year is as fresh as it was then.
  const now = Date.parse(live.beat?.watermark || "") || live.now;
  const age = s.lastKnownAt ? duration(Math.max(0, now - Date.parse(s.lastKnownAt))) : t("sources.never");
  return h("li", { class: { silent: s.silent }, title: shortTime(s.lastKnownAt) }, [
    h("strong", words(sourceName(s.source))),
    h("span", [
      h("em", s.silent ? t("sources.silent") : t("sources.fresh")),
      h("span", t("sources.last", { time: age })),
      expected && h("small", tOr("interval." + expected.interval, "")),
    ]),
  ]);
}

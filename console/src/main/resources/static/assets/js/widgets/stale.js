/** The banner that nobody overlooks: what is below is not live. */
import { defineComponent, h } from "../vendor.js";
import { duration } from "../format.js";
import { t } from "../i18n/index.js";
import { live, staleness, staleSince } from "../live.js";
import { glyph } from "./glyphs.js";

export const StaleBanner = defineComponent({
  setup() {
    return () => {
      const why = staleness();
      if (!why) {
        return null;
      }
      const since = staleSince();
      return h("div", { class: "stale", role: "alert", "data-why": why }, [
        glyph("broken"),
        h("div", [h("strong", t("stale.title")), t("stale.why." + why)]),
        since && h("time", { "aria-live": "off" }, t("stale.for", { time: duration(live.now - since) })),
      ]);
    };
  },
});

/** The banner while the job reads its backlog: what is below is of the past, not of now. */
import { defineComponent, h } from "../vendor.js";
import { dateTime } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { glyph } from "./glyphs.js";

export const CatchUpBanner = defineComponent({
  setup() {
    return () =>
      live.beat?.catchingUp
        ? h("div", { class: "catching", role: "status" }, [
            glyph("tower"),
            h("div", [h("strong", t("catching.title")), t("catching.what")]),
            live.beat.watermark && h("time", { "aria-live": "off" }, t("catching.at", { at: dateTime(live.beat.watermark) })),
          ])
        : null;
  },
});

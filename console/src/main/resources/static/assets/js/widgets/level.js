/** The sign of a level: colour, numeral and number of fires, the Han garrisons' beacon code. */
import { h } from "../vendor.js";
import { t } from "../i18n/index.js";
import { glyph } from "./glyphs.js";

/** Levels, the most serious first. */
export const LEVELS = ["RED", "ORANGE", "YELLOW", "BLUE"];

const FIRES = { BLUE: 1, YELLOW: 2, ORANGE: 3, RED: 4 };
const ROMAN = { BLUE: "IV", YELLOW: "III", ORANGE: "II", RED: "I" };

/** Numeral of a level. */
export function roman(level) {
  return ROMAN[level] || "";
}

/** How serious a level is: 0 for none, 4 for RED. */
export function rank(level) {
  return FIRES[level] || 0;
}

/** One to four fires. */
export function fires(level) {
  const each = Array.from({ length: rank(level) }, () => glyph("fire"));
  return h("span", { class: "fires", "aria-hidden": "true" }, each);
}

/** The whole sign; kind "", "big" or "outline". */
export function levelSign(level, kind = "") {
  if (!level) {
    return h("span", { class: "chip" }, t("level.none"));
  }
  return h("span", { class: `sign lv-${level} ${kind}`, title: t("level." + level) }, [
    h("span", { class: "roman", "aria-hidden": "true" }, ROMAN[level]),
    fires(level),
    h("span", kind === "short" ? { class: "sr" } : {}, t("level.word." + level)),
  ]);
}

/** Badge of messages that are no real warning; nothing for real ones. */
export function exerciseBadge(status) {
  return !status || status === "ACTUAL" ? null : h("span", { class: "exercise" }, t("status." + status));
}

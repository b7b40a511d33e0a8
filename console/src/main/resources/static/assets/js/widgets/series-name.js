/** What a series is called. */
import { t, tOr } from "../i18n/index.js";
import { groupName } from "./group-name.js";

/** Name for programs: indicator, and for a published series its measure. */
export function seriesName(s) {
  return s.basis ? `${s.indicator}/${s.basis.split(" ")[0]}` : s.indicator;
}

/** Name for people, with the window. */
export function seriesLabel(s) {
  const name = tOr("indicator." + seriesName(s), seriesName(s));
  const group = s.group ? t("in", { what: groupName(s.group) }) : "";
  return name + group + (s.window ? t("window", { window: windowLabel(s.window) }) : "");
}

/** A measure of a message, e.g. layoffs.share. */
export function measureLabel(name) {
  return tOr("indicator." + name, name);
}

/** A window, e.g. 30d, for people. */
export function windowLabel(window) {
  const m = /^(\d+)([dwm])$/.exec(window);
  return m ? t("window." + m[2], { n: m[1] }) : window;
}

/** What a group is called: a key group, or a value of a breakdown of the survey such as age=16-24. */
import { t, tOr } from "../i18n/index.js";

const AGE = /^age=(\d+)(?:-(\d+)|\+)$/;

/** Kinds of groups in the order in which they are shown. */
export const KINDS = ["sex", "age", "education", "residence", "form", "key"];

/** The kind of a group: the breakdown that it is of, or "key". */
export function groupKind(group) {
  const kind = group.split("=")[0];
  return group.includes("=") && KINDS.includes(kind) ? kind : "key";
}

/** Name of a group; its code where it has none. */
export function groupName(group) {
  const age = AGE.exec(group);
  if (age) {
    return age[2] ? t("group.age", { from: age[1], to: age[2] }) : t("group.age.over", { from: age[1] });
  }
  return tOr("group." + group, group.slice(group.indexOf("=") + 1));
}

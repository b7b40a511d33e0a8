/** What kind of message it is, in a word: new, raised, lowered, ended, cancelled. */
import { t } from "../i18n/index.js";
import { rank } from "./level.js";

/** The word for a message as in alerts.jsonl. */
export function messageKind(m) {
  if (m.msg_type === "UPDATE" && m.level && m.previous_level && m.level !== m.previous_level) {
    return t(rank(m.level) > rank(m.previous_level) ? "msg.UP" : "msg.DOWN");
  }
  return t("msg." + m.msg_type);
}

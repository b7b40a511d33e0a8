/** A short word at the foot of the page on how an action went. */
import { defineComponent, h, reactive } from "../vendor.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";

const MILLIS = 6000;
const said = reactive({ text: "", timer: null });

/** Says something for a few seconds. */
export function say(text) {
  clearTimeout(said.timer);
  said.text = text;
  said.timer = setTimeout(() => (said.text = ""), MILLIS);
}

/** What an error means, for people. */
export function errorText(error) {
  if (error?.words) {
    return words(error.words);
  }
  return t(error?.status === 0 ? "error.unreachable" : "error.unknown", { status: error?.status ?? "?" });
}

/** Does something and says how it went; true when it went well. */
export async function attempt(action, done) {
  try {
    await action();
    say(done);
    return true;
  } catch (error) {
    say(errorText(error));
    return false;
  }
}

export const Toast = defineComponent({
  setup() {
    return () =>
      h("div", { "aria-live": "polite" }, said.text ? h("div", { class: "toast" }, said.text) : null);
  },
});

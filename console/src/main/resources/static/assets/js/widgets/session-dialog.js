/** Asks for the password where a session has ended: the page stays, and with it what was typed. */
import { defineComponent, h, nextTick, reactive, ref } from "../vendor.js";
import { post, whenExpired } from "../api.js";
import { t } from "../i18n/index.js";
import { session } from "../page.js";
import { backFrom } from "../return-path.js";
import { errorText } from "./toast.js";

/** Calls that wait, all for the same answer; null while nobody waits. */
let waiting = null;

/** Shows the dialog when a call finds the session ended. */
export const SessionDialog = defineComponent({
  setup() {
    const box = ref(null);
    const given = reactive({ asked: false, password: "", busy: false, error: null });

    whenExpired(() => {
      waiting ??= begin();
      return waiting.promise;
    });

    function begin() {
      const one = {};
      one.promise = new Promise((resolve) => (one.resolve = resolve));
      Object.assign(given, { asked: true, password: "", busy: false, error: null });
      nextTick(() => box.value?.open || box.value?.showModal());
      return one;
    }

    function end() {
      const { resolve } = waiting;
      waiting = null;
      box.value.close();
      given.asked = false;
      resolve(true);
    }

    async function enter(event) {
      event.preventDefault();
      given.busy = true;
      try {
        await post("sign-in", { name: session.me.name, password: given.password });
        end();
      } catch (error) {
        Object.assign(given, { password: "", busy: false, error });
      }
    }

    const leave = () => location.assign(backFrom("/sign-in"));

    return () =>
      h("dialog", { ref: box, class: "session-ended", onCancel: (e) => e.preventDefault() }, given.asked
        ? [
            h("h2", t("session.ended")),
            h("p", { class: "soft" }, t(session.me?.hasPassword ? "session.kept" : "session.elsewhere")),
            session.me?.hasPassword ? form(given, enter, leave) : elsewhere(end),
          ]
        : []);
  },
});

function form(given, enter, leave) {
  return h("form", { onSubmit: enter }, [
    h("label", { class: "field" }, [
      h("span", t("session.password", { name: session.me.displayName || session.me.name })),
      h("input", { class: "input", name: "password", type: "password", autocomplete: "current-password", required: true, autofocus: true, value: given.password, onInput: (e) => (given.password = e.target.value) }),
    ]),
    h("p", { class: "error", role: "alert" }, given.error ? errorText(given.error) : ""),
    h("div", { class: "ends" }, [
      h("button", { class: "button plain", type: "button", onClick: leave }, t("session.leave")),
      h("button", { class: "button main", type: "submit", disabled: given.busy }, t("sign-in.enter")),
    ]),
  ]);
}

/** An account without a password comes in by its provider, in a window of its own. */
function elsewhere(end) {
  return h("div", { class: "ends" }, [
    h("a", { class: "button", href: "/sign-in", target: "_blank", rel: "noopener" }, t("session.window")),
    h("button", { class: "button main", type: "button", onClick: end }, t("session.on")),
  ]);
}

/** Changes one's own password; the old one is asked for, the new one twice. */
import { defineComponent, h, reactive } from "../vendor.js";
import { post } from "../api.js";
import { t } from "../i18n/index.js";
import { session } from "../page.js";
import { returnTo } from "../return-path.js";
import { attempt } from "../widgets/toast.js";

const NONE = { old: "", fresh: "", again: "" };

export const PasswordForm = defineComponent({
  setup() {
    const given = reactive({ ...NONE });

    async function send(event) {
      event.preventDefault();
      const { old, fresh } = given;
      const due = session.me.mustChange;
      if (await attempt(() => post("me/password", { old, fresh }), t("account.changed"))) {
        Object.assign(given, NONE);
        session.me.mustChange = false;
        if (due) {
          location.assign(returnTo());
        }
      }
    }

    return () => {
      const differs = given.again !== "" && given.again !== given.fresh;
      return h("form", { class: "panel password-form", onSubmit: send }, [
        h("h2", t("account.password")),
        h("p", { class: "muted" }, t("account.password.hint")),
        field("old", given, { autocomplete: "current-password" }),
        field("fresh", given, { autocomplete: "new-password", minlength: 12 }),
        field("again", given, { autocomplete: "new-password", minlength: 12 }),
        h("p", { class: "error", role: "alert" }, differs ? t("account.differs") : ""),
        h("div", { class: "ends" }, h("button", { class: "button main", type: "submit", disabled: differs || !given.again }, t("account.change"))),
      ]);
    };
  },
});

function field(name, given, more) {
  return h("label", { class: "field" }, [
    h("span", t("account.field." + name)),
    h("input", { class: "input", name, type: "password", required: true, value: given[name], onInput: (e) => (given[name] = e.target.value), ...more }),
  ]);
}

/** One's own account: who am I here, and a new password. */
import { defineComponent, h } from "../vendor.js";
import { post } from "../api.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { session, show } from "../page.js";
import { areaName } from "../place.js";
import { begin } from "../widgets/begin.js";
import { empty } from "../widgets/states.js";
import { PasswordForm } from "./password-form.js";

async function leave() {
  await post("sign-out");
  location.assign("/sign-in");
}

const MyAccount = defineComponent({
  setup() {
    if (!session.me?.mustChange) {
      begin();
    }
    return () =>
      h("div", { class: "page narrow" }, [
        h("div", { class: "page-head" }, [
          h("h1", t("page.account")),
          h("span", { class: "end" }, h("button", { class: "button", onClick: leave }, t("sign-out"))),
        ]),
        session.me?.mustChange ? h("p", { class: "warn", role: "alert" }, t("account.must-change")) : null,
        session.me ? [card(session.me), session.me.hasPassword ? h(PasswordForm) : h("section", { class: "panel" }, empty(t("account.elsewhere")))] : null,
      ]);
  },
});

function card(me) {
  const line = (name, value) => h("div", [h("dt", t(name)), h("dd", value)]);
  return h("section", { class: "panel own" }, [
    h("h2", me.displayName || me.name),
    h("dl", [
      line("admin.col.name", me.name),
      line("admin.col.roles", me.roles.map((r) => h("span", { class: "chip" }, t("role." + r)))),
      line("admin.col.areas", me.areas.length ? me.areas.map((c) => words(areaName(c))).join(t("comma")) : t("admin.everywhere")),
    ]),
  ]);
}

show("account", MyAccount);

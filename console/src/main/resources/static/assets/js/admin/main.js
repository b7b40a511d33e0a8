/** Accounts and the audit log; for administrators. */
import { defineComponent, h, ref } from "../vendor.js";
import { get } from "../api.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { show } from "../page.js";
import { areaName } from "../place.js";
import { fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { whenReady } from "../widgets/states.js";
import { AccountDialog } from "./account-dialog.js";
import { Audit } from "./audit.js";

const Admin = defineComponent({
  setup() {
    const accounts = fetched(() => get("accounts"));
    const editing = ref(null);
    begin(accounts);
    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head" }, [
          h("h1", t("admin.accounts")),
          h("span", { class: "end" }, h("button", { class: "button main", onClick: () => (editing.value = {}) }, t("admin.new"))),
        ]),
        whenReady(accounts, (list) => table(list, (a) => (editing.value = a))),
        h("div", { class: "page-head spaced" }, [
          h("h1", t("admin.audit")),
          h("span", { class: "muted" }, t("admin.audit.hint")),
          h("span", { class: "end" }, h("a", { class: "button", href: "/api/audit.csv" }, t("download.csv"))),
        ]),
        h(Audit),
        h(AccountDialog, { account: editing.value, onClose: () => (editing.value = null), onDone: accounts.load }),
      ]);
  },
});

function table(list, edit) {
  const heads = ["name", "roles", "areas", "locale", "state"];
  return h("div", { class: "scroll-x" }, h("table", { class: "table panel" }, [
    h("thead", h("tr", [heads.map((c) => h("th", t("admin.col." + c))), h("th")])),
    h("tbody", list.map((a) =>
      h("tr", { key: a.name, class: { over: a.disabled } }, [
        h("td", [h("strong", a.displayName || a.name), h("small", { class: "muted" }, " " + a.name)]),
        h("td", { class: "match" }, a.roles.map((r) => h("span", { class: "chip" }, t("role." + r)))),
        h("td", a.areas.length ? a.areas.map((c) => words(areaName(c))).join(t("comma")) : t("admin.everywhere")),
        h("td", a.locale === "en" ? "English" : "中文"),
        h("td", a.disabled ? t("admin.disabled") : t("admin.active")),
        h("td", { class: "r" }, h("button", { class: "button", onClick: () => edit(a) }, t("admin.edit"))),
      ]))),
  ]));
}

show("admin", Admin);

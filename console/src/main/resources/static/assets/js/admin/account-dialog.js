/** Makes or changes an account. A password is only ever set, never shown. */
import { defineComponent, h, reactive, ref, watch } from "../vendor.js";
import { post } from "../api.js";
import { t } from "../i18n/index.js";
import { attempt } from "../widgets/toast.js";

const ROLES = ["VIEWER", "RESPONDER", "PUBLISHER", "TUNER", "APPROVER", "ADMIN"];

export const AccountDialog = defineComponent({
  props: { account: { type: Object, default: null } },
  emits: ["close", "done"],
  setup(props, { emit }) {
    const box = ref(null);
    const given = reactive({});
    watch(
      () => props.account,
      (a) => {
        if (a) {
          const { name = "", displayName = "", roles = ["VIEWER"], areas = [], locale = "zh", disabled = false } = a;
          Object.assign(given, { name, displayName, roles: [...roles], areas: areas.join(" "), locale, disabled, password: "" });
          box.value?.showModal();
        }
      },
    );

    async function send(event) {
      event.preventDefault();
      const body = { ...given, areas: given.areas.split(/[\s,，、]+/).filter(Boolean), password: given.password || null };
      if (await attempt(() => post("accounts", body), t("admin.saved"))) {
        box.value.close();
        emit("done");
      }
    }

    return () =>
      h("dialog", { ref: box, onClose: () => emit("close") }, props.account ? form(props.account, given, send, box) : []);
  },
});

function form(account, given, send, box) {
  const text = (field, more) =>
    h("label", { class: "field" }, [h("span", t("admin.field." + field)), h("input", { class: "input", value: given[field], onInput: (e) => (given[field] = e.target.value), ...more })]);
  return [
    h("h2", account.name || t("admin.new")),
    h("form", { onSubmit: send }, [
      account.name ? null : text("name", { required: true, pattern: "[a-z0-9._\\-]{2,40}", autocomplete: "off" }),
      text("displayName", { maxlength: 80 }),
      h("fieldset", { class: "roles" }, [h("legend", t("admin.col.roles")), ROLES.map((r) => role(r, given))]),
      text("areas", { placeholder: t("admin.everywhere") }),
      text("password", { type: "password", autocomplete: "new-password", minlength: 12, required: !account.name }),
      account.name
        ? h("label", { class: "check" }, [h("input", { type: "checkbox", checked: given.disabled, onChange: (e) => (given.disabled = e.target.checked) }), t("admin.disabled")])
        : null,
      h("div", { class: "ends" }, [
        h("button", { class: "button plain", type: "button", onClick: () => box.value.close() }, t("cancel")),
        h("button", { class: "button main", type: "submit" }, t("save")),
      ]),
    ]),
  ];
}

function role(name, given) {
  const flip = (e) => (given.roles = e.target.checked ? [...given.roles, name] : given.roles.filter((r) => r !== name));
  return h("label", { class: "check" }, [h("input", { type: "checkbox", checked: given.roles.includes(name), onChange: flip }), t("role." + name)]);
}

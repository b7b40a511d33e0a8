/** Makes or changes an account. A password that the console made is shown once, here. */
import { defineComponent, h, reactive, ref, watch } from "../vendor.js";
import { get, post } from "../api.js";
import { t } from "../i18n/index.js";
import { attempt } from "../widgets/toast.js";
import { passwordChoice } from "./password-choice.js";

const ROLES = ["VIEWER", "RESPONDER", "PUBLISHER", "TUNER", "APPROVER", "ADMIN"];

export const AccountDialog = defineComponent({
  props: { account: { type: Object, default: null } },
  emits: ["close", "done"],
  setup(props, { emit }) {
    const box = ref(null);
    const given = reactive({});
    /** {name, password} that was just made. */
    const made = ref(null);
    const providers = ref([]);
    get("sign-in/providers").then((list) => (providers.value = list)).catch(() => {});
    watch(
      () => props.account,
      (a) => {
        if (a) {
          made.value = null;
          Object.assign(given, start(a));
          box.value?.showModal();
        }
      },
    );

    async function send(event) {
      event.preventDefault();
      const name = given.name;
      let answer = null;
      if (await attempt(async () => (answer = await save(given)), t("admin.saved"))) {
        emit("done");
        if (answer?.password) {
          made.value = { name, password: answer.password };
        } else {
          box.value.close();
        }
      }
    }

    function content() {
      return made.value ? shown(made.value, box) : form(props.account, given, providers.value, send, box);
    }

    return () =>
      h("dialog", { ref: box, onClose: () => { made.value = null; emit("close"); } }, props.account ? content() : []);
  },
});

function start({ name = "", displayName = "", roles = ["VIEWER"], areas = [], locale = "zh", disabled = false }) {
  return { name, displayName, roles: [...roles], areas: areas.join(" "), locale, disabled, password: "", how: name ? "keep" : "made", fresh: !name };
}

/** Saves what is given; of an account that is there, a password is made by a call of its own. */
async function save({ areas, password, how, fresh, ...rest }) {
  const body = { ...rest, areas: areas.split(/[\s,，、]+/).filter(Boolean) };
  if (how === "set") {
    body.password = password;
  }
  if (how === "none") {
    body.withoutPassword = true;
  }
  const answer = await post("accounts", body);
  return how === "made" && !fresh ? post(`accounts/${encodeURIComponent(rest.name)}/password`) : answer;
}

function shown({ name, password }, box) {
  return [
    h("h2", t("admin.made")),
    h("p", t("admin.made.hint", { name })),
    h("p", { class: "made-password" }, h("code", { tabindex: "0" }, password)),
    h("div", { class: "ends" }, h("button", { class: "button main", onClick: () => box.value.close() }, t("admin.made.noted"))),
  ];
}

function form(account, given, providers, send, box) {
  const text = (field, more) =>
    h("label", { class: "field" }, [h("span", t("admin.field." + field)), h("input", { class: "input", value: given[field], onInput: (e) => (given[field] = e.target.value), ...more })]);
  return [
    h("h2", account.name || t("admin.new")),
    h("form", { onSubmit: send }, [
      account.name ? null : text("name", { required: true, pattern: "[a-z0-9._\\-]{2,40}", autocomplete: "off" }),
      text("displayName", { maxlength: 80 }),
      h("fieldset", { class: "roles" }, [h("legend", t("admin.col.roles")), ROLES.map((r) => role(r, given))]),
      text("areas", { placeholder: t("admin.everywhere") }),
      passwordChoice(given, providers),
      given.how === "set" ? text("password", { type: "password", autocomplete: "new-password", minlength: 12, required: true }) : null,
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

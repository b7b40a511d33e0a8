/** Plans a shift: who, in which roster, from when to when, and where the person is reached. */
import { defineComponent, h, reactive, ref } from "../vendor.js";
import { post } from "../api.js";
import { instantOf, localOf, words } from "../format.js";
import { t } from "../i18n/index.js";
import { place } from "../place.js";
import { attempt } from "../widgets/toast.js";

const KINDS = ["SMS", "VOICE", "EMAIL"];
const HOUR = 3_600_000;

/** A shift from the next full hour on, of twelve hours. */
function next() {
  const from = Math.ceil(Date.now() / HOUR) * HOUR;
  return { person: "", step: 1, area: "", from: localOf(from), to: localOf(from + 12 * HOUR), SMS: "", VOICE: "", EMAIL: "" };
}

export const ShiftForm = defineComponent({
  props: { rosters: { type: Array, required: true } },
  emits: ["done"],
  setup(props, { emit }) {
    const given = reactive({ roster: "", ...next() });
    const open = ref(false);

    async function send(event) {
      event.preventDefault();
      const { roster, person, step, area, from, to } = given;
      const body = { roster, person, step: Number(step), startsAt: instantOf(from), endsAt: instantOf(to) };
      body.addresses = Object.fromEntries(KINDS.filter((k) => given[k]).map((k) => [k, given[k]]));
      if (area) {
        body.areas = [area];
      }
      if (await attempt(() => post("duty/shifts", body), t("duty.saved"))) {
        Object.assign(given, next());
        open.value = false;
        emit("done");
      }
    }

    return () =>
      open.value
        ? form(props.rosters, given, send, () => (open.value = false))
        : h("p", { class: "bar-line" }, h("button", { class: "button main", onClick: () => (open.value = true) }, t("duty.plan")));
  },
});

function form(rosters, given, send, close) {
  const text = (field, more) => label(field, h("input", { class: "input", name: field, value: given[field], onInput: (e) => (given[field] = e.target.value), ...more }));
  const areas = [["", t("duty.as-roster")], ...Object.values(place.areas).map((a) => [a.code, words(a.name)])];
  return h("form", { class: "panel shift-form", onSubmit: send }, [
    text("person", { required: true, maxlength: 80 }),
    text("roster", { required: true, maxlength: 40, list: "rosters" }),
    h("datalist", { id: "rosters" }, rosters.map((r) => h("option", { value: r.roster }))),
    text("step", { type: "number", min: 1, max: 20, required: true }),
    label("area", h("select", { class: "input", onChange: (e) => (given.area = e.target.value) }, areas.map(([v, name]) => h("option", { value: v, selected: v === given.area }, name)))),
    text("from", { type: "datetime-local", required: true }),
    text("to", { type: "datetime-local", required: true }),
    text("SMS", { type: "tel", autocomplete: "off" }),
    text("VOICE", { type: "tel", autocomplete: "off" }),
    text("EMAIL", { type: "email", autocomplete: "off" }),
    h("div", { class: "ends" }, [
      h("button", { class: "button plain", type: "button", onClick: close }, t("cancel")),
      h("button", { class: "button main", type: "submit" }, t("save")),
    ]),
  ]);
}

function label(field, input) {
  return h("label", { class: "field" }, [h("span", field === field.toUpperCase() ? t("channel." + field) : t("duty.field." + field)), input]);
}

/** Asks for what an act needs: to whom, which outcome, which level, a note. */
import { defineComponent, h, reactive, ref, watch } from "../vendor.js";
import { t } from "../i18n/index.js";
import { LEVELS } from "../widgets/level.js";
import { act, ASKING } from "./acts.js";

const OUTCOMES = ["CONFIRMED", "FALSE_ALARM", "DATA_ERROR"];

export const ActDialog = defineComponent({
  props: { incident: { type: Object, required: true }, name: { type: String, default: null } },
  emits: ["close", "done"],
  setup(props, { emit }) {
    const box = ref(null);
    const given = reactive({});
    watch(
      () => props.name,
      (name) => {
        Object.assign(given, { to: "", text: "", outcome: OUTCOMES[0], level: props.incident.level || "BLUE" });
        if (name) {
          box.value?.showModal();
        }
      },
    );

    async function send(event) {
      event.preventDefault();
      const body = Object.fromEntries(ASKING[props.name].map((field) => [field, given[field]]));
      if (await act(props.incident, props.name, body)) {
        box.value.close();
        emit("done");
      }
    }

    return () =>
      h("dialog", { ref: box, onClose: () => emit("close") }, props.name
        ? [
            h("h2", t("act." + props.name)),
            h("form", { onSubmit: send }, [
              ASKING[props.name].map((field) => input(props.name, field, given)),
              h("div", { class: "ends" }, [
                h("button", { class: "button plain", type: "button", onClick: () => box.value.close() }, t("cancel")),
                h("button", { class: "button main", type: "submit" }, t("act.send")),
              ]),
            ]),
          ]
        : []);
  },
});

function input(name, field, given) {
  const bind = { class: "input", value: given[field], onInput: (e) => (given[field] = e.target.value) };
  if (field === "outcome" || field === "level") {
    const values = field === "outcome" ? OUTCOMES : LEVELS;
    const said = (v) => t(field === "outcome" ? "verify." + v : "level." + v);
    return labelled(field, h("select", bind, values.map((v) => h("option", { value: v, selected: v === given[field] }, said(v)))));
  }
  if (field === "to") {
    return labelled(field, h("input", { ...bind, required: true, maxlength: 80, autocomplete: "off" }));
  }
  return labelled(field, h("textarea", { ...bind, rows: 4, required: name === "note", maxlength: 2000 }));
}

function labelled(field, control) {
  return h("label", { class: "field" }, [h("span", t("act.field." + field)), control]);
}

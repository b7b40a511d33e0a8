/** Writes a draft: a warning, its all-clear, or a bulletin, in both languages. */
import { defineComponent, h, onMounted, reactive } from "../vendor.js";
import { get, post } from "../api.js";
import { t } from "../i18n/index.js";
import { attempt } from "../widgets/toast.js";

const KINDS = ["WARNING", "ALL_CLEAR", "BULLETIN"];

export const DraftForm = defineComponent({
  props: { incident: { type: String, default: "" } },
  emits: ["done", "close"],
  setup(props, { emit }) {
    const given = reactive({ kind: "WARNING", incidentId: props.incident, textZh: "", textEn: "" });

    /** Begins with what the job said last, so that nobody types a number again. */
    onMounted(async () => {
      if (!props.incident) {
        return;
      }
      const messages = await get(`incidents/${encodeURIComponent(props.incident)}/messages`).catch(() => []);
      const last = messages[messages.length - 1];
      if (last && !given.textZh) {
        const kind = last.level ? "WARNING" : "ALL_CLEAR";
        Object.assign(given, { kind, textZh: `${last.title.zh}\n${last.text.zh}`, textEn: `${last.title.en}\n${last.text.en}` });
      }
    });

    async function send(event) {
      event.preventDefault();
      const { kind, incidentId, textZh, textEn } = given;
      const body = { kind, incidentId: incidentId || null, text: { zh: textZh, en: textEn } };
      if (await attempt(() => post("releases", body), t("release.done.draft"))) {
        emit("done");
      }
    }

    return () =>
      h("form", { class: "panel draft", onSubmit: send }, [
        h("div", { class: "row" }, [
          h("label", { class: "field" }, [h("span", t("release.kind")), h("select", { class: "input", value: given.kind, onChange: (e) => (given.kind = e.target.value) }, KINDS.map((k) => h("option", { value: k, selected: k === given.kind }, t("release.kind." + k))))]),
          h("label", { class: "field" }, [h("span", t("release.incident-id")), h("input", { class: "input", value: given.incidentId, onInput: (e) => (given.incidentId = e.target.value) })]),
        ]),
        h("div", { class: "row" }, [text("textZh", "release.zh", given), text("textEn", "release.en", given)]),
        h("div", { class: "ends" }, [
          h("button", { class: "button plain", type: "button", onClick: () => emit("close") }, t("cancel")),
          h("button", { class: "button main", type: "submit" }, t("release.save")),
        ]),
      ]);
  },
});

function text(field, label, given) {
  return h("label", { class: "field" }, [
    h("span", t(label)),
    h("textarea", { class: "input", rows: 9, required: true, maxlength: 8000, value: given[field], onInput: (e) => (given[field] = e.target.value) }),
  ]);
}

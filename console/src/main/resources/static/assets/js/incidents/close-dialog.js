/** Closes warnings: which of the incident's open ones, and why. */
import { defineComponent, h, reactive, ref, watch } from "../vendor.js";
import { get } from "../api.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { ruleTitle, scopeName } from "../place.js";
import { act } from "./acts.js";

/** incident: the one whose warnings are closed, null while the dialog is shut. */
export const CloseDialog = defineComponent({
  props: { incident: { type: Object, default: null } },
  emits: ["close", "done"],
  setup(props, { emit }) {
    const box = ref(null);
    const given = reactive({ alertId: "", text: "", open: [] });
    watch(
      () => props.incident?.id,
      async (id) => {
        if (!id) {
          return;
        }
        const detail = await get("incidents/" + encodeURIComponent(id)).catch(() => ({ episodes: [] }));
        const open = detail.episodes.filter((e) => e.state === "OPEN");
        const first = open.find((e) => e.orphaned) || open[0];
        Object.assign(given, { open, text: "", alertId: first?.alertId || "" });
        box.value?.showModal();
      },
    );

    async function send(event) {
      event.preventDefault();
      const one = given.alertId ? { alertId: given.alertId } : {};
      if (await act(props.incident, "close", { ...one, text: given.text })) {
        box.value.close();
        emit("done");
      }
    }

    return () =>
      h("dialog", { ref: box, class: "closing", onClose: () => emit("close") }, props.incident
        ? [
            h("h2", t("act.close")),
            h("p", { class: "soft" }, t("close.what")),
            h("form", { onSubmit: send }, [
              h("label", { class: "field" }, [h("span", t("close.which")), which(given)]),
              h("label", { class: "field" }, [
                h("span", t("close.reason")),
                h("textarea", { class: "input", rows: 4, required: true, maxlength: 2000, value: given.text, onInput: (e) => (given.text = e.target.value) }),
              ]),
              h("div", { class: "ends" }, [
                h("button", { class: "button plain", type: "button", onClick: () => box.value.close() }, t("cancel")),
                h("button", { class: "button main", type: "submit", disabled: !given.open.length }, t("close.send")),
              ]),
            ]),
          ]
        : []);
  },
});

function which(given) {
  const all = given.open.length > 1 ? [["", t("close.all", { n: given.open.length })]] : [];
  const each = given.open.map((e) => [e.alertId, named(e)]);
  return h(
    "select",
    { class: "input", value: given.alertId, onChange: (event) => (given.alertId = event.target.value) },
    [...each, ...all].map(([value, text]) => h("option", { value, selected: value === given.alertId }, text)),
  );
}

function named(e) {
  const level = e.level ? t("level.word." + e.level) + " · " : "";
  return level + words(scopeName(e.scopeBy, e.scopeKey, e.scopeName)) + " · " + words(ruleTitle(e.ruleId)) + (e.orphaned ? " · " + t("orphaned") : "");
}

/** The report to the next level of government: a draft that a person words and sends. */
import { defineComponent, h, reactive, ref, watch } from "../vendor.js";
import { get, post } from "../api.js";
import { dateTime, words } from "../format.js";
import { t } from "../i18n/index.js";
import { areaName } from "../place.js";
import { attempt } from "../widgets/toast.js";

export const ReportDialog = defineComponent({
  props: { incident: { type: Object, required: true }, open: { type: Boolean, default: false } },
  emits: ["close", "done"],
  setup(props, { emit }) {
    const box = ref(null);
    const given = reactive({ zh: "", en: "", standing: null });
    const path = () => `incidents/${encodeURIComponent(props.incident.id)}/report`;
    watch(
      () => props.open,
      async (open) => {
        if (open) {
          given.standing = await get(path()).catch(() => null);
          Object.assign(given, given.standing?.draft || {});
          box.value?.showModal();
        }
      },
    );

    async function send(event) {
      event.preventDefault();
      if (await attempt(() => post(path(), { zh: given.zh, en: given.en }), t("report.sent"))) {
        box.value.close();
        emit("done");
      }
    }

    return () =>
      h("dialog", { ref: box, class: "wide", onClose: () => emit("close") }, props.open
        ? [
            h("h2", t("act.report")),
            heading(given.standing),
            h("form", { onSubmit: send }, [
              text("zh", "release.zh", given),
              text("en", "release.en", given),
              h("div", { class: "ends" }, [
                h("button", { class: "button plain", type: "button", onClick: () => box.value.close() }, t("cancel")),
                h("button", { class: "button main", type: "submit", disabled: !given.standing?.toArea }, t("report.send")),
              ]),
            ]),
          ]
        : []);
  },
});

function heading(standing) {
  if (!standing?.toArea) {
    return h("p", { class: "soft" }, t("report.top"));
  }
  const from = words(areaName(standing.fromArea));
  const to = words(areaName(standing.toArea));
  return h("p", { class: "soft" }, [t("report.way", { from, to }), standing.dueAt ? " · " + t("clock.due", { at: dateTime(standing.dueAt) }) : ""]);
}

function text(field, label, given) {
  return h("label", { class: "field" }, [
    h("span", t(label)),
    h("textarea", { class: "input", rows: 7, required: field === "zh", maxlength: 10000, value: given[field], onInput: (e) => (given[field] = e.target.value) }),
  ]);
}

/** Begins a silence; a reason and an end are asked for, always. */
import { defineComponent, h, reactive } from "../vendor.js";
import { post } from "../api.js";
import { words } from "../format.js";
import { t } from "../i18n/index.js";
import { place } from "../place.js";
import { LEVELS } from "../widgets/level.js";
import { attempt } from "../widgets/toast.js";

const HOURS = [1, 4, 12, 24, 72, 168];
const HOUR = 3_600_000;

export const SilenceForm = defineComponent({
  emits: ["done"],
  setup(props, { emit }) {
    const given = reactive({ region: "", rule: "", level: "", hours: 4, reason: "" });

    async function send(event) {
      event.preventDefault();
      const { hours, ...body } = given;
      const ends = new Date(Date.now() + hours * HOUR).toISOString();
      if (await attempt(() => post("silences", { ...body, endsAt: ends }), t("silence.begun"))) {
        given.reason = "";
        emit("done");
      }
    }

    return () =>
      h("form", { class: "panel silence-form", onSubmit: send }, [
        choice("region", given, [["", t("silence.any-region")], ...Object.values(place.areas).map((a) => [a.code, words(a.name)])]),
        choice("rule", given, [["", t("silence.any-rule")], ...Object.values(place.rules).map((r) => [r.id, words(r.title)])]),
        choice("level", given, [["", t("silence.any-level")], ...LEVELS.map((l) => [l, t("level." + l)])]),
        choice("hours", given, HOURS.map((n) => [n, n < 24 ? t("unit.hour", { n }) : t("unit.day", { n: n / 24 })])),
        h("label", { class: "field reason" }, [
          h("span", t("silence.col.reason")),
          h("input", { class: "input", required: true, minlength: 4, maxlength: 300, value: given.reason, onInput: (e) => (given.reason = e.target.value) }),
        ]),
        h("button", { class: "button main", type: "submit" }, t("silence.begin")),
      ]);
  },
});

function choice(field, given, options) {
  return h("label", { class: "field" }, [
    h("span", t("silence.field." + field)),
    h("select", { class: "input", onChange: (e) => (given[field] = field === "hours" ? Number(e.target.value) : e.target.value) }, options.map(([v, name]) => h("option", { value: v, selected: v === given[field] }, name))),
  ]);
}

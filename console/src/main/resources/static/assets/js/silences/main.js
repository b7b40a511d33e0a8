/** Silences: what is not told for a while, by whom, why, until when. */
import { defineComponent, h } from "../vendor.js";
import { get, remove } from "../api.js";
import { dateTime, duration, words } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { may, show } from "../page.js";
import { areaName, ruleTitle } from "../place.js";
import { fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { levelSign } from "../widgets/level.js";
import { empty, whenReady } from "../widgets/states.js";
import { attempt } from "../widgets/toast.js";
import { SilenceForm } from "./form.js";

const Silences = defineComponent({
  setup() {
    const list = fetched(() => get("silences"));
    begin(list);
    const end = (s) => attempt(() => remove("silences/" + encodeURIComponent(s.id)), t("silence.ended")).then(list.load);
    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head" }, [h("h1", t("silence.title")), h("span", { class: "muted" }, t("silence.rule"))]),
        may("RESPONDER") ? h(SilenceForm, { onDone: list.load }) : null,
        whenReady(list, (data) => (data.length ? table(data, may("RESPONDER") ? end : null) : empty(t("silence.none")))),
      ]);
  },
});

function table(list, end) {
  const heads = ["what", "reason", "author", "until"];
  return h("div", { class: "scroll-x" }, h("table", { class: "table panel" }, [
    h("thead", h("tr", [heads.map((c) => h("th", t("silence.col." + c))), h("th")])),
    h("tbody", list.map((s) => row(s, end))),
  ]));
}

function row(s, end) {
  const over = s.endedBy || Date.parse(s.endsAt) < live.now;
  return h("tr", { key: s.id, class: { over } }, [
    h("td", { class: "match" }, [
      h("span", s.region ? words(areaName(s.region)) : t("silence.any-region")),
      h("span", s.rule ? words(ruleTitle(s.rule)) : t("silence.any-rule")),
      s.level ? levelSign(s.level, "outline") : h("span", t("silence.any-level")),
    ]),
    h("td", s.reason),
    h("td", { class: "nowrap" }, s.author),
    h("td", { class: "nowrap" }, [dateTime(s.endsAt), h("small", s.endedBy ? t("silence.ended-by", { who: s.endedBy }) : over ? t("silence.over") : t("silence.left", { time: duration(Date.parse(s.endsAt) - live.now) }))]),
    h("td", { class: "r" }, !over && end ? h("button", { class: "button", onClick: () => end(s) }, t("silence.end")) : null),
  ]);
}

show("silences", Silences);

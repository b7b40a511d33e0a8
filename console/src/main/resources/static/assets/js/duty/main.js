/** Duty: who is on watch now, and the shifts that people have planned. */
import { defineComponent, h } from "../vendor.js";
import { get, remove } from "../api.js";
import { dateTime, words } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { may, show } from "../page.js";
import { areaName } from "../place.js";
import { fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { empty, whenReady } from "../widgets/states.js";
import { attempt } from "../widgets/toast.js";
import { ShiftForm } from "./form.js";

const Duty = defineComponent({
  setup() {
    const plans = may("RESPONDER") || may("ADMIN");
    const rosters = fetched(() => get("duty/rosters"));
    const shifts = fetched(() => get("duty/shifts"));
    begin(rosters, ...(plans ? [shifts] : []));
    const again = () => Promise.all([rosters.load(), shifts.load()]);
    const end = (s) => attempt(() => remove("duty/shifts/" + s.id), t("duty.removed")).then(again);
    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head" }, [h("h1", t("duty.now")), h("span", { class: "muted" }, t("duty.rule"))]),
        whenReady(rosters, (list) => (list.length ? h("ul", { class: "rosters" }, list.map(roster)) : empty(t("duty.nobody")))),
        plans ? [
          h("div", { class: "page-head spaced" }, [
            h("h1", t("duty.planned")),
            h("span", { class: "end" }, h("a", { class: "button", href: "/api/duty.csv" }, t("download.csv"))),
          ]),
          h(ShiftForm, { rosters: rosters.data || [], onDone: again }),
          whenReady(shifts, (list) => (list.length ? table(list, end) : empty(t("duty.none")))),
        ] : null,
      ]);
  },
});

function areas(codes) {
  return codes.length ? codes.map((c) => words(areaName(c))).join(t("comma")) : t("duty.everywhere");
}

function roster(r) {
  return h("li", { class: ["panel", "roster", { away: !r.now.length }], key: r.roster }, [
    h("header", [h("h2", r.roster), h("span", { class: "end" }, areas(r.areas))]),
    r.now.length
      ? h("ol", r.now.map((p) =>
          h("li", [
            h("span", { class: "step" }, p.step),
            h("strong", p.person),
            h("small", p.until ? t("duty.until", { at: dateTime(p.until) }) : t("duty.weekly")),
          ])))
      : h("p", { class: "warn" }, t("duty.away")),
  ]);
}

function table(list, end) {
  const heads = ["person", "roster", "areas", "step", "from", "to", "addresses"];
  return h("div", { class: "scroll-x" }, h("table", { class: "table panel shifts" }, [
    h("thead", h("tr", [heads.map((c) => h("th", t("duty.col." + c))), h("th")])),
    h("tbody", list.map((s) => row(s, end))),
  ]));
}

function row(s, end) {
  const over = Date.parse(s.endsAt) < live.now;
  const now = !over && Date.parse(s.startsAt) <= live.now;
  return h("tr", { key: s.id, class: { over } }, [
    h("td", [h("strong", s.person), now ? h("span", { class: "chip lit" }, t("duty.on")) : null, h("small", t("duty.by", { who: s.plannedBy }))]),
    h("td", s.roster),
    h("td", areas(s.areas)),
    h("td", s.step),
    h("td", { class: "nowrap" }, dateTime(s.startsAt)),
    h("td", { class: "nowrap" }, dateTime(s.endsAt)),
    h("td", Object.entries(s.addresses).map(([kind, at]) => h("small", { key: kind }, `${t("channel." + kind)} ${at}`))),
    h("td", { class: "r" }, over ? null : h("button", { class: "button", onClick: () => end(s) }, t("duty.remove"))),
  ]);
}

show("duty", Duty);

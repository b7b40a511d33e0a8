/** The release desk: nothing leaves the house before a publisher says so. */
import { defineComponent, h, ref } from "../vendor.js";
import { get, post } from "../api.js";
import { dateTime, words } from "../format.js";
import { t } from "../i18n/index.js";
import { may, session, show } from "../page.js";
import { fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { empty, whenReady } from "../widgets/states.js";
import { attempt } from "../widgets/toast.js";
import { DraftForm } from "./draft-form.js";

const STATES = ["DRAFT", "APPROVED", "WITHDRAWN"];

const ReleaseDesk = defineComponent({
  setup() {
    const list = fetched(() => get("releases"));
    const picked = ref(null);
    const writing = ref(new URLSearchParams(location.search).get("incident"));
    begin(list);
    const written = async () => {
      writing.value = null;
      await list.load();
    };
    return () =>
      h("div", { class: "page" }, [
        h("div", { class: "page-head" }, [
          h("h1", t("release.title")),
          h("span", { class: "muted" }, t("release.rule")),
          h("span", { class: "end" }, [
            may("RESPONDER") && h("button", { class: "button main", onClick: () => (writing.value = "") }, t("release.new")),
          ]),
        ]),
        writing.value !== null ? h(DraftForm, { incident: writing.value, onDone: written, onClose: () => (writing.value = null) }) : null,
        whenReady(list, (data) => (data.length ? desk(data, picked, list.load) : empty(t("release.none")))),
      ]);
  },
});

function desk(items, picked, again) {
  const current = items.find((i) => i.id === picked.value) || items[0];
  return h("div", { class: "release" }, [
    h("div", { class: "panel" }, STATES.map((state) => group(state, items.filter((i) => i.state === state), current, picked))),
    paper(current, again),
  ]);
}

function group(state, items, current, picked) {
  return items.length
    ? [
        h("h2", { class: "group" }, [t("release.state." + state), h("span", { class: "muted" }, " " + items.length)]),
        h("ul", items.map((i) =>
          h("li", h("button", { type: "button", "aria-pressed": i.id === current.id, onClick: () => (picked.value = i.id) }, [
            h("span", { class: "chip" }, t("release.kind." + i.kind)),
            h("span", { class: "line" }, first(i)),
            h("small", `${i.createdBy} · ${dateTime(i.createdAt)}`),
          ])))),
      ]
    : null;
}

function first(i) {
  return words(i.text).split("\n")[0];
}

/** The text as it would leave, with who wrote it and who let it go. */
function paper(i, again) {
  return h("section", { class: "panel paper" }, [
    h("header", [
      h("span", { class: "chip strong" }, t("release.state." + i.state)),
      i.incidentId && h("a", { href: "/incidents/" + encodeURIComponent(i.incidentId) }, t("release.incident")),
      h("span", { class: "end" }, i.approvedBy ? t("release.by", { who: i.approvedBy, at: dateTime(i.approvedAt) }) : t("release.internal")),
    ]),
    h("article", [h("p", { lang: "zh-CN" }, i.text.zh), h("p", { lang: "en" }, i.text.en)]),
    may("PUBLISHER") ? verdict(i, again) : h("p", { class: "muted" }, t("release.not-publisher")),
  ]);
}

function verdict(i, again) {
  const path = `releases/${encodeURIComponent(i.id)}/`;
  const own = i.createdBy === session.me?.name;
  const go = (name) => attempt(() => post(path + name), t("release.done." + name)).then(again);
  return h("div", { class: "verdict" }, [
    i.state === "DRAFT" && h("button", { class: "button main", onClick: () => go("approve") }, t("release.approve")),
    i.state !== "WITHDRAWN" && h("button", { class: "button", onClick: () => go("withdraw") }, t("release.withdraw")),
    i.state === "DRAFT" && own && h("span", { class: "muted" }, t("release.own")),
  ]);
}

show("release", ReleaseDesk);

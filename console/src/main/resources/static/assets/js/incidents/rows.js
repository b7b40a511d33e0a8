/** The list itself: one line an incident; what waits for somebody stands out. */
import { h } from "../vendor.js";
import { duration, shortTime, words } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { may } from "../page.js";
import { areaName } from "../place.js";
import { levelSign } from "../widgets/level.js";
import { acknowledge } from "./acts.js";

/** The table; chosen: ref to the line that the keyboard is on; done is called after an act, close(incident) opens a dialog. */
export function rows(incidents, chosen, done, close) {
  const heads = ["level", "what", "where", "age", "owner", "verified"];
  return h("table", { class: "table desk" }, [
    h("thead", h("tr", [heads.map((name) => h("th", t("desk.col." + name))), h("th")])),
    h("tbody", incidents.map((i, n) => row(i, n === chosen.value, () => (chosen.value = n), done, close))),
  ]);
}

function row(i, on, choose, done, close) {
  const waits = i.state === "OPEN" && !i.ackBy;
  return h("tr", { key: i.id, class: { on, waits, closed: i.state === "CLOSED" }, onClick: choose, "data-id": i.id, "aria-selected": on }, [
    h("td", { class: "lv" }, i.level ? levelSign(i.level) : ended(i)),
    h("td", { class: "what" }, [h("a", { href: "/incidents/" + encodeURIComponent(i.id) }, words(i.title)), i.orphans ? h("span", { class: "chip strong", title: t("orphaned.short") }, t("orphaned")) : null]),
    h("td", { class: "where" }, words(areaName(i.region))),
    h("td", { class: "age" }, [duration(live.now - Date.parse(i.openedAt)), h("small", shortTime(i.openedAt))]),
    h("td", { class: "owner" }, owner(i, waits)),
    h("td", i.verification ? h("span", { class: "chip" }, t("verify." + i.verification)) : h("span", { class: "muted" }, "–")),
    h("td", { class: "act" }, [
      waits && may("RESPONDER") ? button(i, done) : null,
      i.orphans && may("PUBLISHER") ? closeButton(i, close) : null,
    ]),
  ]);
}

function ended(i) {
  return h("span", { class: "ended" }, [i.highestLevel ? levelSign(i.highestLevel, "outline short") : null, t("desk.closed")]);
}

function owner(i, waits) {
  if (i.assignee) {
    return i.assignee;
  }
  return waits ? h("strong", t("desk.waits")) : h("span", i.ackBy || "–");
}

function button(i, done) {
  return h(
    "button",
    {
      class: "button main",
      onClick: async (e) => {
        e.stopPropagation();
        await acknowledge(i);
        done();
      },
    },
    [t("act.acknowledge"), h("kbd", { class: "hide-narrow" }, "a")],
  );
}

function closeButton(i, close) {
  return h("button", { class: "button", "data-close": i.id, onClick: (e) => (e.stopPropagation(), close(i)) }, t("act.close"));
}

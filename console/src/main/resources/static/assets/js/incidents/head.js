/** The head of an incident: how grave, what, where, since when, who has it. */
import { h } from "../vendor.js";
import { dateTime, duration, words } from "../format.js";
import { t } from "../i18n/index.js";
import { live } from "../live.js";
import { areaName } from "../place.js";
import { exerciseBadge, levelSign } from "../widgets/level.js";

/** The head; the response level is what people ordered, apart from the warning's level. */
export function head(i) {
  return h("header", { class: ["incident-head", "lv-" + (i.level || "NONE")] }, [
    i.level ? levelSign(i.level, "big") : h("span", { class: "sign big lv-NONE" }, t("desk.closed")),
    h("div", { class: "title" }, [
      h("h1", words(i.title)),
      h("p", { class: "facts" }, [
        exerciseBadge(i.status),
        h("span", words(areaName(i.region))),
        i.employer && h("span", { class: "num" }, i.employer),
        h("span", t("incident.open", { at: dateTime(i.openedAt), time: duration(live.now - Date.parse(i.openedAt)) })),
        i.highestLevel && i.highestLevel !== i.level && h("span", [t("incident.highest"), levelSign(i.highestLevel, "outline")]),
      ]),
    ]),
    h("dl", { class: "standing" }, [
      fact("incident.owner", i.assignee || i.ackBy || t("desk.waits"), !i.assignee && !i.ackBy),
      fact("incident.response", i.responseLevel ? levelSign(i.responseLevel, "outline") : t("incident.response.none")),
      fact("incident.verification", i.verification ? t("verify." + i.verification) : t("verify.none")),
    ]),
  ]);
}

function fact(key, value, strong) {
  return h("div", [h("dt", t(key)), h("dd", { class: { strong } }, value)]);
}

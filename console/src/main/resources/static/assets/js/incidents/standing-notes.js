/** What people must know of a warning beside its words: not found again, closed, raised again. */
import { h } from "../vendor.js";
import { dateTime, words } from "../format.js";
import { t } from "../i18n/index.js";
import { may } from "../page.js";
import { scopeName } from "../place.js";
import { glyph } from "../widgets/glyphs.js";

/** Notes on the episodes of an incident; latest(alertId): its last message; close() opens the dialog. */
export function standingNotes(episodes, latest, close) {
  const notes = episodes.flatMap((e) => about(e, latest(e.alertId)));
  return notes.length ? h("ul", { class: "standing-notes" }, notes.map((n) => note(n, close))) : null;
}

function about(e, message) {
  const name = words(scopeName(e.scopeBy, e.scopeKey, e.scopeName));
  const found = [];
  if (e.closing) {
    const key = e.closing.raisedAgainAt ? "closed.raised" : "closed.by";
    found.push({ e, key, text: t(key, { name, by: e.closing.by, at: dateTime(e.closing.at), reason: e.closing.reason, again: dateTime(e.closing.raisedAgainAt) }) });
    if (!e.closing.raisedAgainAt && e.lastSequence > e.closing.sequence) {
      found.push({ e, key: "closed.again", text: t("closed.again", { name }) });
    }
  }
  if (e.state === "OPEN" && e.orphaned) {
    found.push({ e, key: "orphaned", text: t("orphaned.what", { name }), close: true });
  }
  if (e.state === "OPEN" && message?.effective && message.evidence?.flags?.includes("no-data")) {
    found.push({ e, key: "legal", text: t("legal.what", { name }), close: true });
  }
  return found;
}

function note(n, close) {
  return h("li", { key: n.e.alertId + n.key, "data-note": n.key }, [
    glyph("broken"),
    n.key === "orphaned" && h("span", { class: "chip strong" }, t("orphaned")),
    h("span", { class: "words" }, n.text),
    n.close && may("PUBLISHER") && h("button", { class: "button", "data-act": "close-note", onClick: close }, t("act.close")),
  ]);
}

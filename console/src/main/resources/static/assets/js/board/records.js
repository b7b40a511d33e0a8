/** Records that made no warning, by stream: taken as history, or refused. */
import { h } from "../vendor.js";
import { number } from "../format.js";
import { t, tOr } from "../i18n/index.js";

/** Two lists below the sources; nothing where there are no such records. */
export function records(board) {
  const historical = board.historical || [];
  const refused = board.refused || [];
  return [
    historical.length ? list("history", "history.title", "history.what", historical.map((c) => [stream(c.stream), t("history.count", { n: number(c.records), open: number(c.inOpenWindow) })])) : null,
    refused.length ? list("refused", "refused.title", "refused.what", refused.map((c) => [stream(c.stream), tOr("refused." + c.reason, c.reason) + t("colon") + number(c.refusals)])) : null,
  ];
}

function list(name, title, what, rows) {
  return h("div", { class: ["records", name] }, [
    h("h3", t(title)),
    h("p", { class: "muted" }, t(what)),
    h("dl", rows.map(([of, text]) => h("div", [h("dt", of), h("dd", text)]))),
  ]);
}

function stream(name) {
  return tOr("stream." + name, name);
}

/** A page or panel that has nothing to show yet: loading, empty, failed, not allowed. */
import { h } from "../vendor.js";
import { t } from "../i18n/index.js";
import { glyph } from "./glyphs.js";
import { errorText } from "./toast.js";

/** What to show for fetched data: ready() once they are there. */
export function whenReady(state, ready) {
  if (state.phase === "ready") {
    return ready(state.data);
  }
  return state.phase === "loading" ? loading() : failed(state.error, state.load);
}

/** Data are on their way. */
export function loading() {
  return h("div", { class: "state loading", role: "status" }, [glyph("tower"), t("state.loading")]);
}

/** There is nothing, and that is fine. */
export function empty(text) {
  return h("div", { class: "state" }, [glyph("tower"), text]);
}

/** Something went wrong or is not allowed. */
export function failed(error, again) {
  const refused = error?.status === 403;
  const gone = error?.status === 404;
  const title = refused ? t("state.refused") : gone ? t("state.gone") : t("state.failed");
  return h("div", { class: "state", role: "alert" }, [
    glyph("broken"),
    h("strong", title),
    h("span", errorText(error)),
    again && !refused && !gone
      ? h("button", { class: "button", onClick: again }, t("state.again"))
      : h("a", { class: "button", href: "/" }, t("state.home")),
  ]);
}

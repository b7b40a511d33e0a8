/** Which page of a list. */
import { h } from "../vendor.js";
import { t } from "../i18n/index.js";

/** Back and forth; nothing when everything is on one page. */
export function pages({ total, page, size }, go) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (last === 0) {
    return null;
  }
  return h("nav", { class: "pages", "aria-label": t("pages") }, [
    h("button", { class: "button", disabled: page === 0, onClick: () => go(page - 1) }, t("pages.back")),
    h("span", t("pages.at", { page: page + 1, of: last + 1 })),
    h("button", { class: "button", disabled: page === last, onClick: () => go(page + 1) }, t("pages.on")),
  ]);
}

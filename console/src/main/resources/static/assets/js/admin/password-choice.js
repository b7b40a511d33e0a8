/** How an account gets its password: kept, made and shown once, set here, or none with a provider. */
import { h } from "../vendor.js";
import { t } from "../i18n/index.js";

/** The choice; none only where there is an identity provider. */
export function passwordChoice(given, providers) {
  const ways = [given.fresh ? null : "keep", "made", "set", providers.length ? "none" : null].filter(Boolean);
  return h("fieldset", { class: "roles ways" }, [
    h("legend", t("admin.password")),
    ways.map((way) =>
      h("label", { class: "check" }, [
        h("input", { type: "radio", name: "how", value: way, checked: given.how === way, onChange: () => (given.how = way) }),
        t("admin.password." + way, { name: providers[0]?.name || "" }),
      ])),
  ]);
}

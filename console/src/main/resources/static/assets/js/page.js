/** How every page but the sign-in begins: who is it, the bar, the banner, then the page's own part. */
import { createApp, defineComponent, h, reactive } from "./vendor.js";
import { get } from "./api.js";
import { adoptLang } from "./prefs.js";
import { staleness } from "./live.js";
import { backFrom } from "./return-path.js";
import { CatchUpBanner } from "./widgets/catch-up.js";
import { StaleBanner } from "./widgets/stale.js";
import { TopBar } from "./widgets/top-bar.js";
import { SessionDialog } from "./widgets/session-dialog.js";
import { Toast } from "./widgets/toast.js";
import { t } from "./i18n/index.js";

/** The account of this session: {name, displayName, roles, areas, locale}; null until known. */
export const session = reactive({ me: null });

/** Whether the account has a role. */
export function may(role) {
  return Boolean(session.me?.roles?.includes(role));
}

/**
 * Shows a page.
 * name: key of the page for the navigation; Page: component of its main part.
 */
export async function show(name, Page) {
  try {
    session.me = await get("me");
    adoptLang(session.me.locale);
    if (session.me.mustChange && name !== "account") {
      location.replace(backFrom("/account"));
      return;
    }
  } catch (error) {
    if (error.status === 401) {
      location.assign(backFrom("/sign-in"));
      return;
    }
  }
  const Root = defineComponent({
    setup() {
      return () => {
        document.title = `${t("page." + name)} · ${t("product")}`;
        document.body.classList.toggle("is-stale", staleness() !== null);
        return [
          h("a", { class: "skip", href: "#main" }, t("skip")),
          h(TopBar, { current: name }),
          h(StaleBanner),
          h(CatchUpBanner),
          h("main", { id: "main", tabindex: "-1" }, h(Page)),
          h(Toast),
          session.me ? h(SessionDialog) : null,
        ];
      };
    },
  });
  createApp(Root).mount("#app");
}

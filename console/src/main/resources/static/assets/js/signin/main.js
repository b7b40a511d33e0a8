/** Sign-in: the chain of beacons at night, and two fields. */
import { createApp, defineComponent, h, onMounted, reactive, ref } from "../vendor.js";
import { get, post } from "../api.js";
import { t } from "../i18n/index.js";
import { prefs, setLang } from "../prefs.js";
import { glyph } from "../widgets/glyphs.js";
import { errorText } from "../widgets/toast.js";
import { returnTo } from "../return-path.js";
import { scene } from "./scene.js";

/** Why the word of an identity provider was not enough, as the server put it into the address. */
function problem() {
  const given = new URLSearchParams(location.search).get("problem");
  return ["oidc-unknown", "oidc-no-role", "oidc-failed"].includes(given) ? "sign-in.problem." + given : null;
}

/** The same as a path, for the way by an identity provider. */
function wanted() {
  return returnTo().slice(location.origin.length);
}

const SignIn = defineComponent({
  setup() {
    const given = reactive({ name: "", password: "" });
    const state = reactive({ busy: false, error: null, oidc: [] });
    const first = ref(null);
    onMounted(async () => {
      first.value?.focus();
      // Without a session this is refused, and leaves the cookie that the next call needs.
      await get("me").then(() => location.replace(returnTo())).catch(() => {});
      state.oidc = await get("sign-in/providers").catch(() => []);
    });

    async function enter(event) {
      event.preventDefault();
      Object.assign(state, { busy: true, error: null });
      try {
        await post("sign-in", given);
        location.assign(returnTo());
      } catch (error) {
        Object.assign(state, { busy: false, error });
        given.password = "";
      }
    }

    return () => {
      document.title = `${t("page.sign-in")} · ${t("product")}`;
      return [
        scene(),
        h("main", { class: "gate" }, [
          h("h1", [glyph("tower"), h("span", t("brand"))]),
          h("p", { class: "motto" }, t("sign-in.motto")),
          form(given, state, enter, first),
          h("p", { class: "foot" }, [
            h("button", { class: "button plain", onClick: () => setLang(prefs.lang === "zh" ? "en" : "zh") }, prefs.lang === "zh" ? "English" : "中文"),
          ]),
        ]),
      ];
    };
  },
});

function form(given, state, enter, first) {
  return h("form", { onSubmit: enter }, [
    h("label", { class: "field" }, [
      h("span", t("sign-in.name")),
      h("input", { ref: first, class: "input", name: "name", autocomplete: "username", required: true, value: given.name, onInput: (e) => (given.name = e.target.value) }),
    ]),
    h("label", { class: "field" }, [
      h("span", t("sign-in.password")),
      h("input", { class: "input", name: "password", type: "password", autocomplete: "current-password", required: true, value: given.password, onInput: (e) => (given.password = e.target.value) }),
    ]),
    h("p", { class: "error", role: "alert" }, state.error ? errorText(state.error) : problem() ? t(problem()) : ""),
    h("button", { class: "button main", type: "submit", disabled: state.busy }, t("sign-in.enter")),
    (state.oidc || []).map((p) => h("a", { class: "button", href: p.href + "?" + new URLSearchParams({ to: wanted() }) }, t("sign-in.oidc", { name: p.name }))),
  ]);
}

createApp(SignIn).mount("#app");

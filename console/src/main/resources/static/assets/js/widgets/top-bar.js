/** The bar above every page: where am I, is it live, what time do the data say, who am I. */
import { defineComponent, h } from "../vendor.js";
import { dateTime, duration } from "../format.js";
import { t } from "../i18n/index.js";
import { live, staleness } from "../live.js";
import { may, session } from "../page.js";
import { prefs, setLang, setSound, setTheme } from "../prefs.js";
import { place } from "../place.js";
import { words } from "../format.js";
import { glyph } from "./glyphs.js";
import { exerciseBadge } from "./level.js";

const PAGES = [
  ["board", "/"],
  ["incidents", "/incidents"],
  ["release", "/release"],
  ["bulletin", "/bulletin"],
  ["delivery", "/delivery"],
  ["silences", "/silences"],
  ["duty", "/duty"],
  ["admin", "/admin"],
];

function brand() {
  return h("a", { class: "brand", href: "/" }, [
    glyph("tower"),
    h("b", t("brand")),
    place.name && h("span", { class: "place" }, words(place.name)),
  ]);
}

function nav(current) {
  const pages = PAGES.filter(([name]) => name !== "admin" || may("ADMIN"));
  return h(
    "nav",
    { class: "nav", "aria-label": t("nav") },
    pages.map(([name, href]) =>
      h("a", { href, "aria-current": name === current ? "page" : undefined }, t("page." + name)),
    ),
  );
}

function pulse() {
  const off = staleness() !== null;
  const beat = live.beat;
  const age = beat?.at ? Math.max(0, live.now - Date.parse(beat.at)) : null;
  const text = off ? t("pulse.off") : age === null ? t("pulse.wait") : t("pulse.on");
  const title = age === null ? "" : t("pulse.beat", { time: duration(age), lag: beat.lag ?? 0 });
  return h("span", { class: ["pulse", { off }], title }, [
    h("i", { class: { beat: !off && age !== null } }),
    text,
    !off && age !== null && h("span", { class: "hide-narrow muted" }, duration(age)),
  ]);
}

function clock() {
  return h("span", { class: "clock" }, [
    h("small", t("clock.data")),
    h("b", dateTime(live.beat?.watermark)),
  ]);
}

function toggles() {
  const dark = prefs.theme === "dark";
  return [
    h(
      "button",
      { class: "icon-button sound", "aria-pressed": prefs.sound, title: t("sound"), onClick: () => setSound(!prefs.sound) },
      [glyph(prefs.sound ? "bell" : "mute"), h("span", { class: "sr" }, t("sound"))],
    ),
    h(
      "button",
      { class: "icon-button", title: t("theme"), onClick: () => setTheme(dark ? "light" : "dark") },
      [glyph(dark ? "moon" : "sun"), h("span", { class: "sr" }, t("theme"))],
    ),
    h(
      "button",
      { class: "icon-button", lang: prefs.lang === "zh" ? "en" : "zh-CN", onClick: () => setLang(prefs.lang === "zh" ? "en" : "zh") },
      prefs.lang === "zh" ? "EN" : "中文",
    ),
  ];
}

/** Who is signed in; leads to the own account, where one signs out as well. */
function person(current) {
  const name = session.me.displayName || session.me.name;
  return h("a", { class: "icon-button person", href: "/account", title: t("page.account"), "aria-label": `${t("page.account")}: ${name}`, "aria-current": current === "account" ? "page" : undefined }, [
    glyph("person"),
    h("span", { class: "hide-narrow" }, name),
  ]);
}

export const TopBar = defineComponent({
  props: { current: { type: String, required: true } },
  setup(props) {
    return () =>
      h("header", { class: "top" }, [
        brand(),
        place.status && exerciseBadge(place.status),
        prefs.wall ? null : nav(props.current),
        h("div", { class: "right" }, [
          clock(),
          pulse(),
          prefs.wall ? null : toggles(),
          !prefs.wall && session.me && person(props.current),
        ]),
      ]);
  },
});

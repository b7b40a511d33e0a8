/** What a person chose on this screen: language, theme, sound. Kept in the browser only. */
import { reactive } from "./vendor.js";

const root = document.documentElement;

function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the page
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // as above
  }
}

export const prefs = reactive({
  lang: root.lang === "en" ? "en" : "zh",
  theme: root.dataset.theme === "light" ? "light" : "dark",
  sound: kept("fengsui.sound") === "on",
  wall: root.classList.contains("wall"),
});

/** Changes the language of everything on the page. */
export function setLang(lang) {
  prefs.lang = lang === "en" ? "en" : "zh";
  root.lang = prefs.lang === "en" ? "en" : "zh-CN";
  keep("fengsui.lang", prefs.lang);
}

/** Takes over the language of an account, unless this screen has its own choice. */
export function adoptLang(lang) {
  const asked = new URLSearchParams(location.search).has("lang");
  if (lang && !asked && !kept("fengsui.lang")) {
    prefs.lang = lang.startsWith("en") ? "en" : "zh";
    root.lang = prefs.lang === "en" ? "en" : "zh-CN";
  }
}

/** Dark or light. */
export function setTheme(theme) {
  prefs.theme = theme;
  root.dataset.theme = theme;
  keep("fengsui.theme", theme);
}

/** Whether a new warning is heard. */
export function setSound(on) {
  prefs.sound = on;
  keep("fengsui.sound", on ? "on" : "off");
}

/** Texts of the pages by key. A key that is missing shows itself, and fails a test. */
import { prefs } from "../prefs.js";
import zh from "./zh.js";
import en from "./en.js";

const texts = { zh, en };

/** The text of a key in the language of the page, with {name} filled in. */
export function t(key, values) {
  const text = texts[prefs.lang][key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : text;
}

/** The text of a key, or another text when there is none. */
export function tOr(key, otherwise) {
  return texts[prefs.lang][key] ?? otherwise;
}

/** Numbers, dates and durations in the language of the page and the zone of the place. */
import { prefs } from "./prefs.js";
import { t } from "./i18n/index.js";

const DASH = "–";
let zone = "Asia/Shanghai";

/** Sets the zone of all dates, from the pack. */
export function setZone(id) {
  zone = id || zone;
}

function locale() {
  return prefs.lang === "en" ? "en-GB" : "zh-CN";
}

/** A number with at most so many decimals; a dash when unknown. */
export function number(value, decimals = 0) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return DASH;
  }
  return new Intl.NumberFormat(locale(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A value of an indicator: persons whole, rates with two decimals and a percent sign. */
export function measure(indicator, value) {
  if (value === null || value === undefined) {
    return DASH;
  }
  if (/hours/.test(indicator)) {
    return number(value, 1);
  }
  return isPercent(indicator) ? number(value, value >= 100 ? 0 : 2) + "%" : number(value);
}

/** Whether an indicator is in percent; of a published series its measure says it. */
export function isPercent(indicator) {
  const [name, published] = indicator.split("/");
  return published ? /rate/.test(published) : /rate|share|percent/.test(name);
}

/** Date and time of an instant. */
export function dateTime(instant) {
  return instant ? part(instant, { year: "numeric", month: "2-digit", day: "2-digit", ...HM }) : DASH;
}

/** Month, day and time of an instant. */
export function shortTime(instant) {
  return instant ? part(instant, { month: "2-digit", day: "2-digit", ...HM }) : DASH;
}

/** Time of day with seconds. */
export function timeOfDay(instant) {
  return part(instant, { ...HM, second: "2-digit" });
}

/** A civil date as such. */
export function date(instant) {
  return instant ? part(instant, { year: "numeric", month: "2-digit", day: "2-digit" }) : DASH;
}

const HM = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function part(instant, options) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).formatToParts(
    new Date(instant),
  );
  const p = Object.fromEntries(parts.map((x) => [x.type, x.value]));
  const day = [p.year, p.month, p.day].filter(Boolean).join("-");
  const time = [p.hour, p.minute, p.second].filter(Boolean).join(":");
  return [day, time].filter(Boolean).join(" ");
}

/** A length of time in its two largest units, e.g. 3 小时 12 分. */
export function duration(millis) {
  const s = Math.max(0, Math.floor(millis / 1000));
  const units = [
    ["day", Math.floor(s / 86400)],
    ["hour", Math.floor(s / 3600) % 24],
    ["minute", Math.floor(s / 60) % 60],
    ["second", s % 60],
  ];
  const first = units.findIndex(([, n]) => n > 0);
  if (first < 0) {
    return t("unit.second", { n: 0 });
  }
  const shown = units.slice(first, first + 2).filter(([unit, n]) => n > 0 && !(unit === "second" && s >= 600));
  return shown.map(([unit, n]) => t("unit." + unit, { n })).join(" ");
}

/** A clock that counts down, e.g. 01:23:45. */
export function countdown(millis) {
  const s = Math.floor(Math.abs(millis) / 1000);
  const two = (n) => String(n).padStart(2, "0");
  return [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60].map(two).join(":");
}

/** A text {zh, en} in the language of the page, the other one where it is missing. */
export function words(text) {
  if (text === null || text === undefined) {
    return "";
  }
  return typeof text === "string" ? text : text[prefs.lang] || text.zh || text.en || "";
}

/** An instant as a field of date and time takes it, in the zone of the place: 2026-03-22T08:00. */
export function localOf(instant) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(new Date(instant));
  const of = (type) => parts.find((p) => p.type === type).value;
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`;
}

/** The instant that a field of date and time means in the zone of the place, as ISO text. */
export function instantOf(local) {
  const wanted = Date.parse(local + "Z");
  let instant = wanted;
  // Twice, because the first guess may lie on the other side of a change of summer time.
  for (let i = 0; i < 2; i++) {
    instant += wanted - Date.parse(localOf(instant) + "Z");
  }
  return new Date(instant).toISOString();
}

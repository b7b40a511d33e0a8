/** The jurisdiction that the pages speak of: names of areas, rules, sources, kinds of groups. */
import { reactive } from "./vendor.js";
import { get } from "./api.js";
import { setZone } from "./format.js";

/**
 * name {zh, en}; areas by code {code, parent, name}; rules by id {id, title, source};
 * sources by id; thresholds [{ruleId, indicator, scopeBy, window, basis, level, op, value}]; groups: those of the survey in the order of the pack; smallCells: fewest persons of a figure for viewers; status: TEST or EXERCISE once a message said so.
 */
export const place = reactive({ pack: "", name: null, issuer: null, areas: {}, rules: {}, sources: {}, thresholds: [], groups: [], smallCells: 10, status: null });

/** Rules change while a page is open: they are asked for again this often, in milliseconds. */
const AGAIN = 60000;

/** Fetches it, now and every minute; pages work with codes when it is not to be had. */
export async function loadPlace() {
  setTimeout(loadPlace, AGAIN);
  try {
    take(await get("place"));
  } catch {
    // Names are a comfort: without them codes are shown.
  }
}

function take(told) {
  setZone(told.zone);
  place.pack = told.pack;
  place.name = told.name;
  place.issuer = told.issuer;
  place.areas = byKey(told.areas, "code");
  place.rules = byKey(told.rules, "id");
  place.sources = byKey(told.sources, "id");
  place.thresholds = told.thresholds || [];
  place.groups = told.groups || [];
  place.smallCells = told.smallCells ?? place.smallCells;
}

function byKey(list, key) {
  return Object.fromEntries((list || []).map((x) => [x[key], x]));
}

/** Remembers that messages are no real warnings. */
export function sawStatus(status) {
  if (status && status !== "ACTUAL") {
    place.status = status;
  }
}

/** Name {zh, en} of an area, its code when unknown. */
export function areaName(code) {
  return place.areas[code]?.name || code || "";
}

/**
 * Name of what a warning is about, {zh, en} where it is an area or a source of the jurisdiction;
 * an employer has the name that it was reported under.
 */
export function scopeName(by, key, name) {
  const known = by === "source" ? place.sources[key] : place.areas[key];
  return known?.name || name || key;
}

/** Title {zh, en} of a rule, its id when unknown. */
export function ruleTitle(id) {
  return place.rules[id]?.title || id || "";
}

/** Name {zh, en} of a source, its id when unknown. */
export function sourceName(id) {
  return place.sources[id]?.name || id || "";
}

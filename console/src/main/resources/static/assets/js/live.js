/**
 * The stream of events, and how long it has been quiet. The server beats every two seconds; when
 * nothing is heard for a few, the page is stale whatever it shows.
 */
import { reactive } from "./vendor.js";

/** Seconds without a sign of the server after which a page is not live any more. */
export const QUIET_SECONDS = 6;

const KINDS = ["warning", "incident", "act", "indicator", "reset"];
const RETRY_MILLIS = 2000;
const TICK_MILLIS = 500;

/**
 * How live this page is.
 * heard: browser clock of the last sign of the server, 0 before the first;
 * beat: the last heartbeat {at, ageSeconds, watermark, attempt, stale, lag, problem, catchingUp} or null;
 * spread: milliseconds over which pages spread what they fetch after an event;
 * now: browser clock, for ages.
 */
export const live = reactive({ heard: 0, beat: null, spread: 0, now: Date.now(), started: Date.now() });

const listeners = new Map(KINDS.map((kind) => [kind, new Set()]));
let source = null;
let lastId = null;

/** Lets a function hear of events of a kind; returns what ends that. */
export function on(kind, listener) {
  listeners.get(kind).add(listener);
  return () => listeners.get(kind).delete(listener);
}

/** Takes over how fresh the job was when a page was loaded. */
export function heard(beat) {
  live.heard = Date.now();
  if (beat) {
    live.beat = beat;
  }
}

/** Why the page is not live: null, "link" (server not heard), "job" or "feed". */
export function staleness() {
  const since = live.heard || live.started;
  if (live.now - since > QUIET_SECONDS * 1000) {
    return "link";
  }
  if (!live.beat) {
    return null;
  }
  if (live.beat.problem) {
    return "feed";
  }
  return live.beat.stale ? "job" : null;
}

/** Since when (browser clock, millis) what the page shows is not live; null when unknown. */
export function staleSince() {
  if (staleness() === "link") {
    return live.heard || live.started;
  }
  return live.beat?.at ? Date.parse(live.beat.at) : null;
}

/** Begins to listen; eventNo is the number that the page's data ends at. */
export function connect(eventNo) {
  lastId = lastId ?? eventNo ?? null;
  open();
  setInterval(() => (live.now = Date.now()), TICK_MILLIS);
}

function open() {
  // The browser resumes by itself with Last-Event-ID; ?from= serves the first time and after a close.
  source = new EventSource("/api/stream" + (lastId === null ? "" : "?from=" + lastId));
  source.addEventListener("open", () => heard(null));
  source.addEventListener("heartbeat", (e) => beaten(JSON.parse(e.data)));
  KINDS.forEach((kind) => source.addEventListener(kind, (e) => told(kind, e)));
  source.addEventListener("error", reopen);
}

function beaten(beat) {
  heard(beat);
  live.spread = beat.spread || 0;
}

function told(kind, event) {
  heard(null);
  lastId = event.lastEventId || lastId;
  const data = JSON.parse(event.data);
  listeners.get(kind).forEach((listener) => listener(data));
}

function reopen() {
  if (source.readyState === EventSource.CLOSED) {
    setTimeout(open, RETRY_MILLIS);
  }
}

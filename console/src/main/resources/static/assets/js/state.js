/** Data of a page that are being fetched, were fetched, or could not be. */
import { live } from "./live.js";
import { reactive } from "./vendor.js";

/**
 * Data and how they are: phase "loading", "ready" or "failed" (error set); load() fetches anew, and
 * keeps showing what is there meanwhile.
 */
export function fetched(fetcher) {
  let asked = 0;
  const state = reactive({ phase: "loading", data: null, error: null, load });

  async function load() {
    const mine = ++asked;
    try {
      const data = await fetcher();
      if (mine === asked) {
        Object.assign(state, { data, phase: "ready", error: null });
      }
    } catch (error) {
      if (mine === asked) {
        Object.assign(state, { phase: state.data ? "ready" : "failed", error });
      }
    }
    return state.data;
  }

  return state;
}

/**
 * Calls a function at most once in so many milliseconds, never while it still runs, the last call
 * never lost. Where many pages watch, they do not all ask at once: each waits a part of the time
 * that the server names.
 */
export function calmly(millis, action) {
  let busy = false;
  let more = false;

  async function run() {
    more = false;
    try {
      await action();
    } finally {
      busy = false;
      if (more) {
        call();
      }
    }
  }

  function call() {
    more = true;
    if (!busy) {
      busy = true;
      setTimeout(run, millis + Math.random() * live.spread);
    }
  }

  return call;
}

/** Data of a page that are being fetched, were fetched, or could not be. */
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

/** Calls a function at most once in so many milliseconds, the last call never lost. */
export function calmly(millis, action) {
  let timer = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      action();
    }, millis);
  };
}

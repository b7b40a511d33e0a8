/** Calls of the console's own API: JSON, session cookie, CSRF header. */

/** An answer that is no success: status, code for programs, message {zh, en} or null. */
export class ApiError extends Error {
  constructor(status, code, words) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.words = words;
  }
}

/** Reads a path under /api. */
export function get(path) {
  return call("GET", path);
}

/** Sends a body to a path under /api. */
export function post(path, body) {
  return call("POST", path, body === undefined ? {} : body);
}

/** Ends what a path names. */
export function remove(path) {
  return call("DELETE", path);
}

/** A query string of the given values, those that are empty left out. */
export function query(values) {
  const given = Object.entries(values).filter(([, v]) => v !== "" && v !== null && v !== undefined);
  return given.length ? "?" + new URLSearchParams(given) : "";
}

let again = null;

/**
 * Says what is done when the session has ended: a function that comes back with true once somebody
 * is signed in again; the call is then made once more.
 */
export function whenExpired(handler) {
  again = handler;
}

function csrf() {
  const found = document.cookie.split("; ").find((c) => c.startsWith("XSRF-TOKEN="));
  return found ? decodeURIComponent(found.slice("XSRF-TOKEN=".length)) : "";
}

async function call(method, path, body, repeated = false) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") {
    headers["X-XSRF-TOKEN"] = csrf();
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  let answer;
  try {
    answer = await fetch("/api/" + path, {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, "unreachable", null);
  }
  const text = await answer.text();
  const json = text && answer.headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : null;
  if (answer.status === 401 && json?.code === "not-signed-in" && again && !repeated) {
    return (await again()) ? call(method, path, body, true) : null;
  }
  if (!answer.ok) {
    throw new ApiError(answer.status, json?.code || "failed", json?.message || null);
  }
  return json;
}

/** Where a person wanted to go before signing in: a page of this console, and nothing else. */

/** The page that the address asks for, as a whole address of this console; else the board. */
export function returnTo(search = location.search) {
  const asked = new URLSearchParams(search).get("to");
  try {
    const url = new URL(asked || "/", location.origin);
    return url.origin === location.origin ? url.href : location.origin + "/";
  } catch {
    return location.origin + "/";
  }
}

/** An address that leads back to the present page. */
export function backFrom(path) {
  const here = location.pathname + location.search;
  return here === "/" ? path : `${path}?to=${encodeURIComponent(here)}`;
}

/** What quiet pages share: names, a first load, and the pulse of the board. */
import { onMounted } from "../vendor.js";
import { get } from "../api.js";
import { connect, heard } from "../live.js";
import { loadPlace } from "../place.js";

/** Loads some states once the page stands, then listens to the stream. */
export function begin(...states) {
  onMounted(async () => {
    loadPlace();
    await Promise.all(states.map((s) => s.load()));
    const board = await get("board").catch(() => null);
    heard(board?.heartbeat);
    connect(board?.eventNo);
  });
}

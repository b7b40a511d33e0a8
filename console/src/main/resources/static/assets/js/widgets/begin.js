/** What pages share: names, a first load, and the pulse of the board. */
import { onMounted } from "../vendor.js";
import { get } from "../api.js";
import { setZone } from "../format.js";
import { connect, heard } from "../live.js";
import { loadPlace, sawStatus } from "../place.js";

/** Loads some states once the page stands, then listens to the stream. */
export function begin(...states) {
  onMounted(async () => {
    loadPlace();
    await Promise.all([...states.map((s) => s.load()), follow()]);
  });
}

/** Takes over what a board says about itself; returns the board. */
export function take(board) {
  heard(board.heartbeat);
  setZone(board.zone);
  board.latest.forEach((m) => sawStatus(m.status));
  return board;
}

async function follow() {
  const board = await get("board").then(take, () => null);
  connect(board?.eventNo);
}

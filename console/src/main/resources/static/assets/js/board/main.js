/** The live board: what burns, where, since when, and whether the watch itself is awake. */
import { computed, defineComponent, h, onMounted, reactive, ref } from "../vendor.js";
import { get } from "../api.js";
import { connect, on } from "../live.js";
import { t } from "../i18n/index.js";
import { show } from "../page.js";
import { loadPlace, sawStatus } from "../place.js";
import { calmly, fetched } from "../state.js";
import { take } from "../widgets/begin.js";
import { ring } from "../widgets/bell.js";
import { rank } from "../widgets/level.js";
import { whenReady } from "../widgets/states.js";
import { AreaDrawer } from "./area-drawer.js";
import { feed, keyOf } from "./feed.js";
import { IndicatorPanel } from "./indicator-panel.js";
import { legend } from "./legend.js";
import { SeriesDialog } from "./series-dialog.js";
import { ShapeMap } from "./shape-map.js";
import { sources } from "./sources.js";
import { strip } from "./strip.js";
import { tileMap } from "./tile-map.js";
import { tip } from "./tip.js";

/** Messages kept in the list. */
const SHOWN = 40;
/** How long a new message is lit, in milliseconds. */
const LIT = 12000;
/** The board is fetched anew at most this often. */
const PAUSE = 700;

/** Lights the tiles of a warning at once; that something is over only the server says. */
function raise(tiles, m) {
  const byCode = Object.fromEntries(tiles.map((tile) => [tile.code, tile]));
  for (let tile = byCode[m.scope.by === "source" ? "" : m.region]; tile; tile = byCode[tile.parent]) {
    if (rank(m.level) > rank(tile.level)) {
      Object.assign(tile, { level: m.level, standing: "LEVEL" });
    }
  }
}

/** Shows one message more, lights it, and rings when it raises an alarm. */
function arrived(board, fresh, event) {
  const m = { ...event.message, incident_id: event.incidentId };
  if (!board.data || !m.alert_id) {
    return;
  }
  sawStatus(m.status);
  const key = keyOf(m);
  board.data.latest = [m, ...board.data.latest.filter((x) => keyOf(x) !== key)].slice(0, SHOWN);
  fresh.add(key);
  setTimeout(() => fresh.delete(key), LIT);
  if (m.level && m.msg_type !== "RESOLVE") {
    raise(board.data.tiles, m);
    ring(m.level);
  }
}

/** The operator's map where there is one, else tiles; nothing until that is known. */
function mapOf(data, map, hands) {
  if (map.phase === "loading") {
    return h("div", { class: "map" });
  }
  return map.data?.shapes ? h(ShapeMap, { tiles: data.tiles, ...map.data, hands }) : tileMap(data.tiles, hands);
}

const Board = defineComponent({
  setup() {
    const board = fetched(async () => take(await get("board")));
    const open = fetched(() => get("incidents?state=OPEN"));
    const map = fetched(() => get("map"));
    const fresh = reactive(new Set());
    const pointed = ref(null);
    const area = ref(null);
    const series = ref(null);
    const incidents = computed(() => open.data?.incidents || []);
    const again = calmly(PAUSE, board.load);
    const opened = calmly(PAUSE, open.load);

    onMounted(async () => {
      loadPlace();
      open.load();
      map.load();
      const data = await board.load();
      connect(data?.eventNo);
      on("warning", (e) => {
        arrived(board, fresh, e);
        again();
      });
      ["incident", "indicator", "reset"].forEach((kind) => on(kind, again));
      ["incident", "reset"].forEach((kind) => on(kind, opened));
      area.value = new URLSearchParams(location.hash.slice(1)).get("area");
    });

    const openArea = (code) => (area.value = code);
    const point = (tile, box) => (pointed.value = tile && { tile, box });
    const hands = { open: openArea, point };
    return () =>
      whenReady(board, (data) => [
        h("h1", { class: "sr" }, t("board.title")),
        strip(data, incidents.value),
        h("div", { class: "boards" }, [
          h("section", { class: "panel mapped" }, [mapOf(data, map, hands), legend(data)]),
          h(IndicatorPanel, { board: data, onPick: (s) => (series.value = s) }),
          feed(data.latest, fresh),
          sources(data),
        ]),
        tip(pointed.value),
        h(AreaDrawer, { code: area.value, tiles: data.tiles, onClose: () => (area.value = null) }),
        h(SeriesDialog, { series: series.value, onClose: () => (series.value = null) }),
      ]);
  },
});

show("board", Board);

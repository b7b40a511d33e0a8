/** One incident: what is known, what the law asks, what to do, who has it, what was done. */
import { computed, defineComponent, h, ref } from "../vendor.js";
import { get } from "../api.js";
import { on } from "../live.js";
import { show } from "../page.js";
import { sawStatus } from "../place.js";
import { calmly, fetched } from "../state.js";
import { begin } from "../widgets/begin.js";
import { rank } from "../widgets/level.js";
import { whenReady } from "../widgets/states.js";
import { ActDialog } from "./act-dialog.js";
import { actions } from "./actions.js";
import { advice } from "./advice.js";
import { clocks } from "./clocks.js";
import { CloseDialog } from "./close-dialog.js";
import { episodes } from "./episodes.js";
import { evidence } from "./evidence.js";
import { head } from "./head.js";
import { plan } from "./plan.js";
import { ReportDialog } from "./report-dialog.js";
import { SeriesPanel } from "./series-panel.js";
import { standingNotes } from "./standing-notes.js";
import { timeline } from "./timeline.js";

const PAUSE = 300;
const id = decodeURIComponent(location.pathname.split("/")[2] || "");
const path = "incidents/" + encodeURIComponent(id);

/** Parts that an incident may lack do not fail its page. */
function optional(name, otherwise) {
  return get(`${path}/${name}`).catch(() => otherwise);
}

async function load() {
  const [detail, messages, acts, steps, series, times] = await Promise.all([
    get(path),
    get(path + "/messages"),
    optional("acts", []),
    optional("plan", []),
    optional("series", []),
    optional("deadlines", []),
  ]);
  messages.forEach((m) => sawStatus(m.status));
  return { ...detail, messages, acts, steps, series, times };
}

/** The message that says how an episode stands. */
function latest(data, alertId) {
  return data.messages.filter((m) => m.alert_id === alertId).sort((a, b) => b.sequence - a.sequence)[0];
}

/** The episode that matters most: the highest level, then the latest word. */
function gravest(list) {
  const weight = (e) => rank(e.level) + (e.state === "OPEN" ? 10 : 0);
  return [...list].sort((a, b) => weight(b) - weight(a) || (a.lastAsOf < b.lastAsOf ? 1 : -1))[0];
}

const IncidentPage = defineComponent({
  setup() {
    const state = fetched(load);
    const again = calmly(PAUSE, state.load);
    const asking = ref(null);
    const picked = ref(null);
    const episode = computed(() => {
      const list = [...(state.data?.episodes || []), ...(state.data?.shown || [])];
      return list.find((e) => e.alertId === picked.value) || gravest(state.data?.episodes || []);
    });

    begin(state);
    ["warning", "incident", "act", "indicator", "reset"].forEach((kind) => on(kind, again));

    const ask = (name) => (asking.value = name);
    return () =>
      whenReady(state, (data) => {
        const e = episode.value;
        const message = e && latest(data, e.alertId);
        return h("div", { class: "page" }, [
          head(data.incident),
          standingNotes(data.episodes, (alertId) => latest(data, alertId), () => ask("close")),
          clocks(data.incident, data.times),
          actions(data.incident, ask, state.load),
          h("div", { class: "cols" }, [
            h("div", { class: "col" }, [
              message && advice(message),
              episodes(data, e, (alertId) => (picked.value = alertId)),
              h(SeriesPanel, { series: data.series, episode: e, message }),
              message && evidence(message),
            ]),
            h("div", { class: "col" }, [plan(data.incident, data.steps, state.load), timeline(data.messages, data.acts)]),
          ]),
          h(ActDialog, { incident: data.incident, name: ["report", "close"].includes(asking.value) ? null : asking.value, onClose: () => (asking.value = null), onDone: state.load }),
          h(CloseDialog, { incident: asking.value === "close" ? data.incident : null, onClose: () => (asking.value = null), onDone: state.load }),
          h(ReportDialog, { incident: data.incident, open: asking.value === "report", onClose: () => (asking.value = null), onDone: state.load }),
        ]);
      });
  },
});

show("incident", IncidentPage);

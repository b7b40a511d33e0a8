/** What a person can do about an incident; each is one call, and says how it went. */
import { post } from "../api.js";
import { t } from "../i18n/index.js";
import { attempt } from "../widgets/toast.js";

/** Acts on an incident: name as in the API, body what it needs. True when it went well. */
export function act(incident, name, body) {
  return attempt(() => post(`incidents/${encodeURIComponent(incident.id)}/${name}`, body), t("act.done"));
}

/** Takes an incident: stops the escalation. */
export function acknowledge(incident) {
  return act(incident, "acknowledge", {});
}

/** Acts that ask for something first: fields of the dialog, in order. */
export const ASKING = {
  assign: ["to"],
  note: ["text"],
  "hand-over": ["to", "text"],
  verify: ["outcome", "text"],
  respond: ["level"],
};

/** A short sound for a new warning, made by the browser; the graver, the more strokes. */
import { prefs } from "../prefs.js";
import { rank } from "./level.js";

const STROKE = 0.28;
let audio = null;

/** Rings, if the person wished to hear it and the browser lets us. */
export function ring(level) {
  if (!prefs.sound) {
    return;
  }
  audio ??= new AudioContext();
  for (let i = 0; i < rank(level); i++) {
    stroke(audio.currentTime + i * STROKE);
  }
}

function stroke(at) {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = "triangle";
  tone.frequency.value = 523;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.25, at + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.001, at + STROKE * 1.6);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + STROKE * 2);
}

package org.fengsui.console.live;

import java.nio.charset.StandardCharsets;

/**
 * One event with the bytes that every viewer is sent, made once.
 *
 * @param no number from 1 in the order of commits, 0 for events that are not kept
 * @param kind what it is about
 * @param region code of the area it concerns, "" for everybody
 * @param json payload, one line
 * @param frame the event as it travels (text/event-stream)
 */
public record LiveEvent(long no, EventKind kind, String region, String json, byte[] frame) {
  /** An event with a JSON payload of one line. */
  public static LiveEvent of(long no, EventKind kind, String region, String json) {
    String id = no > 0 ? "id: " + no + "\n" : "";
    String text = id + "event: " + kind.wireName() + "\ndata: " + json + "\n\n";
    return new LiveEvent(no, kind, region, json, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An event that is not kept. */
  public static LiveEvent passing(EventKind kind, String json) {
    return of(0, kind, "", json);
  }
}

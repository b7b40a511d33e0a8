package org.fengsui.jobs.operators;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fengsui.alerts.messages.NotReproduced;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.jobs.types.FastLaneEntry;
import org.fengsui.schemas.EarlyWarning;

/**
 * What to say to people of one alert over restores. A message read back from the topic is lost when
 * its sequence is higher than any that this job stands by: only an attempt whose state is gone can
 * have said it. Said again, it is lost no more; else it is taken back by a message that comes after
 * it, and from then on the fast lane numbers higher than the keys, so that what they say next is
 * the latest for people too.
 */
final class FastLaneReconciler {
  private final NotReproduced writer;

  FastLaneReconciler(ZoneId zone) {
    writer = new NotReproduced(zone);
  }

  /** The entry after a message of the keys; its last message is the one to be said. */
  static FastLaneEntry say(FastLaneEntry entry, EarlyWarning message) {
    EarlyWarning next = entry.shift() == 0 ? message : shifted(message, entry.shift());
    EarlyWarning lost = entry.lost();
    boolean again = lost == null || lost.getSequence() <= next.getSequence();
    return new FastLaneEntry(message.getSequence(), entry.shift(), next, again ? null : lost);
  }

  private static EarlyWarning shifted(EarlyWarning message, int shift) {
    List<String> references =
        message.getReferences().stream().map(r -> shifted(r, message.getAlertId(), shift)).toList();
    return EarlyWarning.newBuilder(message)
        .setSequence(message.getSequence() + shift)
        .setReferences(references)
        .build();
  }

  private static String shifted(String reference, String alertId, int shift) {
    String own = alertId + '/';
    return reference.startsWith(own)
        ? own + (Integer.parseInt(reference.substring(own.length())) + shift)
        : reference;
  }

  /** Whether a message read back from the topic is lost, and the latest that is. */
  static boolean news(FastLaneEntry entry, EarlyWarning message) {
    return message.getSequence() > entry.top() && later(message, entry.lost());
  }

  /** The entry after a message was read back from the topic. */
  static FastLaneEntry readBack(FastLaneEntry entry, EarlyWarning message) {
    return news(entry, message)
        ? new FastLaneEntry(entry.said(), entry.shift(), entry.last(), message)
        : entry;
  }

  private static boolean later(EarlyWarning message, EarlyWarning than) {
    if (than == null || message.getSequence() != than.getSequence()) {
      return than == null || message.getSequence() > than.getSequence();
    }
    return message.getAttempt() > than.getAttempt();
  }

  /** Whether people already stand where the job does, by the word of an earlier attempt. */
  static boolean settled(FastLaneEntry entry) {
    EarlyWarning last = entry.last();
    return entry.lost().getEvidence().getFlags().contains(Flags.NOT_REPRODUCED)
        && entry.lost().getLevel() == (last == null ? null : last.getLevel());
  }

  /** Whether the alert stands where the job does, by whatever messages it came there. */
  static boolean sameLevel(FastLaneEntry entry) {
    return entry.last() != null && entry.lost().getLevel() == entry.last().getLevel();
  }

  /** The entry that goes on from the number of its lost message, which is right. */
  static FastLaneEntry adopt(FastLaneEntry entry) {
    EarlyWarning lost = entry.lost();
    return new FastLaneEntry(entry.said(), lost.getSequence() - entry.said(), lost, null);
  }

  /** Whether a message says already that the alert is orphaned. */
  static boolean orphaned(EarlyWarning message) {
    return message.getEvidence().getFlags().contains(Flags.ORPHANED);
  }

  /**
   * The entry after the lost message of an earlier job was said to be orphaned; its last message is
   * the one to be sent, unless the alert is over or was orphaned before.
   */
  FastLaneEntry orphan(FastLaneEntry entry, long atMillis) {
    EarlyWarning lost = entry.lost();
    boolean said = lost.getLevel() == null || orphaned(lost);
    EarlyWarning last = said ? lost : writer.orphan(lost, Instant.ofEpochMilli(atMillis));
    return new FastLaneEntry(entry.said(), last.getSequence() - entry.said(), last, null);
  }

  /** The entry after its lost message was taken back; its last message is the one to be said. */
  FastLaneEntry takeBack(FastLaneEntry entry, long atMillis) {
    EarlyWarning lost = entry.lost();
    Instant at = Instant.ofEpochMilli(atMillis);
    EarlyWarning next =
        settled(entry)
            ? lost
            : entry.last() == null
                ? writer.cancel(lost, at)
                : writer.restate(entry.last(), lost, at);
    return new FastLaneEntry(entry.said(), next.getSequence() - entry.said(), next, null);
  }
}

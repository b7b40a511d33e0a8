package org.fengsui.jobs.operators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.schemas.EarlyWarning;

/**
 * Messages handed to the exact lane that no reader of committed messages has been seen to get. A
 * message is lost when all that stood on the topic after it was flushed has been passed, open
 * transactions included, and it was not among what could be read: its transaction was aborted.
 */
final class UnconfirmedMessages {
  private static final long NO_CHECKPOINT = Long.MAX_VALUE;

  /** Of one alert the tenth message does not come before the second. */
  private static final Comparator<EarlyWarning> IN_ORDER =
      Comparator.comparing(EarlyWarning::getAlertId).thenComparingInt(EarlyWarning::getSequence);

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private Set<String> round = Set.of();
  private Map<String, Long> ends;

  /** A message and the first checkpoint that holds it. */
  private record Entry(EarlyWarning message, long checkpoint) {}

  /** Identity of a message: alert id and sequence. */
  static String identity(EarlyWarning message) {
    return message.getAlertId() + '/' + message.getSequence();
  }

  /** Takes the messages of a restored checkpoint, which was complete: all of them were flushed. */
  void restore(Iterable<EarlyWarning> messages) {
    messages.forEach(m -> entries.put(identity(m), new Entry(m, Long.MIN_VALUE)));
  }

  /** Takes a message that goes to the exact lane. */
  void written(EarlyWarning message) {
    entries.put(identity(message), new Entry(message, NO_CHECKPOINT));
  }

  /** What a checkpoint keeps. */
  List<EarlyWarning> snapshot(long checkpoint) {
    entries.replaceAll(
        (id, e) -> e.checkpoint() == NO_CHECKPOINT ? new Entry(e.message(), checkpoint) : e);
    return entries.values().stream().map(Entry::message).toList();
  }

  /** A checkpoint is complete: what it and those before it hold has been flushed. */
  void complete(long checkpoint) {
    entries.replaceAll(
        (id, e) -> e.checkpoint() <= checkpoint ? new Entry(e.message(), Long.MIN_VALUE) : e);
  }

  /** Takes out what was seen. */
  void seen(Collection<String> identities) {
    entries.keySet().removeAll(identities);
  }

  /** Whether the ends of the topic are to be asked for now: begins a round with what is flushed. */
  boolean begin() {
    if (!round.isEmpty()) {
      return false;
    }
    Set<String> flushed = new TreeSet<>();
    entries.forEach(
        (id, e) -> {
          if (e.checkpoint() == Long.MIN_VALUE) {
            flushed.add(id);
          }
        });
    round = flushed;
    ends = null;
    return !round.isEmpty();
  }

  /** The ends of the topic, asked for after {@link #begin}. */
  void ends(Map<String, Long> byPartition) {
    ends = byPartition;
  }

  /**
   * Ends the round once all partitions have been passed up to its ends, and takes out what is lost,
   * the messages of an alert in their order.
   *
   * @param positions as in {@link LedgerWatch.Seen}
   */
  List<EarlyWarning> lost(Map<String, Long> positions) {
    if (round.isEmpty() || ends == null || !passed(positions)) {
      return List.of();
    }
    List<EarlyWarning> lost = new ArrayList<>();
    for (String id : round) {
      Entry entry = entries.remove(id);
      if (entry != null) {
        lost.add(entry.message());
      }
    }
    round = Set.of();
    lost.sort(IN_ORDER);
    return lost;
  }

  private boolean passed(Map<String, Long> positions) {
    return ends.entrySet().stream()
        .allMatch(e -> positions.getOrDefault(e.getKey(), Long.MIN_VALUE) >= e.getValue());
  }
}

package org.fengsui.intake.streams;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.fengsui.intake.stream.KnownPersons;

/**
 * When the persons of a layoff report were first known, as layers over its revisions.
 *
 * <p>A revision that reaches a new highest total adds a layer for the persons it adds; one with a
 * lower total trims the latest layers, for the persons that were announced last are the first to be
 * spared. A layer with {@link #UNKNOWN} persons says since when a count has been left open.
 */
final class KnownLayers {
  /** Persons of the layer that stands for counts left open. */
  static final long UNKNOWN = -1;

  private KnownLayers() {}

  /**
   * The layers after a revision.
   *
   * @param before layers before it
   * @param total its persons
   * @param open whether it leaves a count open
   * @param day epoch day on which it became known
   */
  static List<KnownPersons> after(List<KnownPersons> before, long total, boolean open, int day) {
    List<KnownPersons> after = new ArrayList<>();
    if (open) {
      after.add(new KnownPersons(openSince(before, day), UNKNOWN));
    }
    long left = total;
    for (KnownPersons layer : before) {
      long kept = layer.persons() == UNKNOWN ? 0 : Math.min(left, layer.persons());
      if (kept > 0) {
        after.add(new KnownPersons(layer.day(), kept));
        left -= kept;
      }
    }
    if (left > 0) {
      add(after, day, left);
    }
    return after;
  }

  private static void add(List<KnownPersons> layers, int day, long persons) {
    int last = layers.size() - 1;
    if (last >= 0 && layers.get(last).day() == day && layers.get(last).persons() != UNKNOWN) {
      layers.set(last, new KnownPersons(day, layers.get(last).persons() + persons));
    } else {
      layers.add(new KnownPersons(day, persons));
    }
  }

  /** Epoch day since which a count has been left open; {@code otherwise} when none is. */
  static int openSince(List<KnownPersons> layers, int otherwise) {
    return layers.stream()
        .filter(l -> l.persons() == UNKNOWN)
        .mapToInt(KnownPersons::day)
        .findFirst()
        .orElse(otherwise);
  }

  /** The known layers as a queue that stages, in order of their dates, take their persons from. */
  static Deque<KnownPersons> queue(List<KnownPersons> layers) {
    Deque<KnownPersons> queue = new ArrayDeque<>(layers);
    queue.removeIf(l -> l.persons() == UNKNOWN);
    return queue;
  }

  /** Takes persons from the front of the queue: how many by the day they were first known. */
  static List<KnownPersons> take(Deque<KnownPersons> queue, long persons) {
    List<KnownPersons> taken = new ArrayList<>();
    long left = persons;
    while (left > 0 && !queue.isEmpty()) {
      KnownPersons first = queue.removeFirst();
      long part = Math.min(left, first.persons());
      taken.add(new KnownPersons(first.day(), part));
      left -= part;
      if (part < first.persons()) {
        queue.addFirst(new KnownPersons(first.day(), first.persons() - part));
      }
    }
    return taken;
  }
}

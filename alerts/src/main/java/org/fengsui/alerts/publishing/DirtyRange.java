package org.fengsui.alerts.publishing;

import java.util.ArrayList;
import java.util.List;

/**
 * How far one series was published, and what facts have moved since.
 *
 * @param last last closed period looked at, epoch day of its end
 * @param spans closed days to publish again, in order, apart from one another
 */
record DirtyRange(int last, List<Span> spans) {
  DirtyRange {
    spans = List.copyOf(spans);
  }

  /** Days, both ends included. */
  record Span(int from, int to) {
    private boolean meets(Span other) {
      return from <= other.to + 1 && other.from <= to + 1;
    }

    private Span with(Span other) {
      return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    private boolean holds(Span other) {
      return from <= other.from && other.to <= to;
    }
  }

  /** Published up to a day, with nothing to publish again. */
  static DirtyRange none(int last) {
    return new DirtyRange(last, List.of());
  }

  /** Whether some closed day is to be published again. */
  boolean any() {
    return !spans.isEmpty();
  }

  /** The same with more days; an empty range adds none. */
  DirtyRange and(int first, int end) {
    Span more = new Span(first, end);
    for (Span span : spans) {
      if (span.holds(more)) {
        return this;
      }
    }
    if (first > end) {
      return this;
    }
    List<Span> all = new ArrayList<>();
    for (Span span : spans) {
      if (span.meets(more)) {
        more = more.with(span);
      } else {
        all.add(span);
      }
    }
    Span joined = more;
    int place = (int) all.stream().filter(span -> span.from() < joined.from()).count();
    all.add(place, more);
    return new DirtyRange(last, all);
  }
}

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
    if (first > end) {
      return this;
    }
    Span more = new Span(first, end);
    if (spans.size() <= 1) { // almost always: no list is made for nothing
      Span only = spans.isEmpty() ? more : spans.get(0);
      if (!spans.isEmpty() && only.holds(more)) {
        return this;
      }
      if (only.meets(more)) {
        return new DirtyRange(last, List.of(only.with(more)));
      }
    }
    return among(more);
  }

  private DirtyRange among(Span more) {
    Span joined = more;
    List<Span> all = new ArrayList<>();
    int place = 0;
    for (Span span : spans) {
      if (span.meets(joined)) {
        joined = joined.with(span);
      } else {
        all.add(span);
        place += span.from() < more.from() ? 1 : 0;
      }
    }
    all.add(place, joined);
    return new DirtyRange(last, all);
  }
}

package org.fengsui.console.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Whether what a well-formed record says can be kept: a database takes no character 0, no figure
 * that is none and no year of seven digits, and no true record has one.
 */
final class Bounds {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Bounds() {}

  /** Reason code of the first fault; empty when there is none. */
  static Optional<String> fault(SpecificRecordBase record) {
    int fields = record.getSchema().getFields().size();
    for (int i = 0; i < fields; i++) {
      Optional<String> fault = ofValue(record.get(i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofValue(Object value) {
    if (value instanceof CharSequence text) {
      return text.chars().anyMatch(c -> c == 0) ? Optional.of("bad-text") : Optional.empty();
    }
    if (value instanceof SpecificRecordBase inner) {
      return fault(inner);
    }
    if (value instanceof List<?> list) {
      return first(list);
    }
    if (value instanceof Map<?, ?> map) {
      return first(map.keySet()).or(() -> first(map.values()));
    }
    boolean within =
        value instanceof Instant at
            ? near(at.atOffset(ZoneOffset.UTC).getYear())
            : value instanceof LocalDate date
                ? near(date.getYear())
                : !(value instanceof Double number) || Double.isFinite(number);
    return within ? Optional.empty() : Optional.of("out-of-range");
  }

  private static Optional<String> first(Iterable<?> values) {
    for (Object value : values) {
      Optional<String> fault = ofValue(value);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static boolean near(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}

package org.fengsui.intake.csv;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.intake.stream.DateOrder;

/**
 * What a file does not say of itself, and the one who reads it knows.
 *
 * @param encoding encoding of text that is not UTF-8; null: such a file is refused
 * @param zone zone of instants without offset; null: such instants are refused
 * @param dates order of dates such as 3/2/2026; null: such dates are refused
 * @param columns names that a file gives its columns, in small letters, by the names that they have
 *     here
 */
public record Conventions(
    Charset encoding, ZoneId zone, DateOrder dates, Map<String, String> columns) {
  /** Nothing is known. */
  public static final Conventions NONE = new Conventions(null, null, null, Map.of());

  /** Copies the names. */
  public Conventions {
    Map<String, String> small = new TreeMap<>();
    columns.forEach((ours, theirs) -> small.put(folded(ours), folded(theirs)));
    columns = Map.copyOf(small);
  }

  /** The same, with an order of dates. */
  public Conventions with(DateOrder order) {
    return new Conventions(encoding, zone, order, columns);
  }

  /** The same, with names of these columns only. */
  Conventions only(Collection<String> known) {
    Map<String, String> kept = new TreeMap<>(columns);
    kept.keySet().retainAll(known);
    return new Conventions(encoding, zone, dates, kept);
  }

  /** A name of a column as it is compared: without surrounding blanks, in small letters. */
  static String folded(String name) {
    return Blanks.strip(name).toLowerCase(Locale.ROOT);
  }
}

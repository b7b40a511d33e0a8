package org.fengsui.indicators.area;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/** One published monthly series of an area: the figures of one measure on one basis, exact. */
public final class RateSeries implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<RateSeries> TYPE =
      new StateEntryType<>(6, RateSeries.class, new Codec());

  /** Prefix of the names of all series. */
  public static final String PREFIX = "rate/";

  private final TreeMap<Integer, Point> byMonth = new TreeMap<>();

  /**
   * One published figure.
   *
   * @param value figure as published
   * @param revision revision
   * @param knownAt known time, milliseconds
   * @param releaseAt instant in milliseconds before which it is restricted; {@link Long#MIN_VALUE}:
   *     it is not
   */
  public record Point(BigDecimal value, int revision, long knownAt, long releaseAt) {}

  /** Prefix of the names of a measure's series. */
  public static String prefix(String measure) {
    return PREFIX + measure + '/';
  }

  /** Name under which a measure on a basis is stored. */
  public static String name(String measure, String basis) {
    return prefix(measure) + basis;
  }

  /** Whether a basis says seasonally adjusted: one of its words is SA. */
  public static boolean adjusted(String basis) {
    return java.util.Arrays.asList(basis.split("[^A-Za-z]+")).contains("SA");
  }

  @Override
  public StateEntryType<RateSeries> type() {
    return TYPE;
  }

  /** Writes a figure in; returns false for a lower or equal revision of one already there. */
  public boolean put(RateFact fact, long knownAt) {
    Point before = byMonth.get(fact.month());
    if (before != null && before.revision() >= fact.revision()) {
      return false;
    }
    BigDecimal value = new BigDecimal(fact.value().trim());
    byMonth.put(fact.month(), new Point(value, fact.revision(), knownAt, fact.releaseAt()));
    return true;
  }

  /** Figures by month, months since 1970-01. */
  public Map<Integer, Point> months() {
    return java.util.Collections.unmodifiableMap(byMonth);
  }

  /** Latest month; only when not empty. */
  public int lastMonth() {
    return byMonth.lastKey();
  }

  /** Forgets months before a month; returns whether none is left. */
  public boolean forgetBefore(int month) {
    byMonth.headMap(month).clear();
    return byMonth.isEmpty();
  }

  private static final class Codec implements BinaryCodec<RateSeries> {
    @Override
    public void write(RateSeries series, DataOutput out) throws IOException {
      out.writeByte(2);
      Varint.write(series.byMonth.size(), out);
      for (var entry : series.byMonth.entrySet()) {
        Varint.write(entry.getKey(), out);
        Texts.write(entry.getValue().value().toString(), out);
        Varint.write(entry.getValue().revision(), out);
        Varint.write(entry.getValue().knownAt(), out);
        out.writeLong(entry.getValue().releaseAt());
      }
    }

    @Override
    public RateSeries read(DataInput in) throws IOException {
      int version = Texts.version(in, "rate series", 2);
      RateSeries series = new RateSeries();
      for (int left = Varint.readInt(in); left > 0; left--) {
        int month = Varint.readInt(in);
        BigDecimal value = new BigDecimal(Texts.read(in));
        int revision = Varint.readInt(in);
        long knownAt = Varint.read(in);
        long releaseAt = version > 1 ? in.readLong() : Long.MIN_VALUE;
        series.byMonth.put(month, new Point(value, revision, knownAt, releaseAt));
      }
      return series;
    }
  }
}

package org.fengsui.indicators.area;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/** The values of one denominator of an area, each in force from its first day until the next. */
public final class Bases implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<Bases> TYPE =
      new StateEntryType<>(5, Bases.class, new Codec());

  /** Measure of the employees covered by unemployment insurance. */
  public static final String COVERED_EMPLOYMENT = "covered_employment";

  /** Prefix of the names of all bases. */
  public static final String PREFIX = "base/";

  private final TreeMap<Integer, BaseFact> byStart = new TreeMap<>();

  /** Name under which a measure is stored. */
  public static String name(String measure) {
    return PREFIX + measure;
  }

  /** The bases of a measure at a key; empty when there are none. */
  public static Bases of(KeyState state, String measure) {
    return state.readOr(name(measure), TYPE, Bases::new);
  }

  @Override
  public StateEntryType<Bases> type() {
    return TYPE;
  }

  /** Writes a base in; returns false for a lower or equal revision of one already there. */
  public boolean put(BaseFact fact) {
    BaseFact before = byStart.get(fact.periodStart());
    if (before != null && before.revision() >= fact.revision()) {
      return false;
    }
    byStart.put(fact.periodStart(), fact);
    return true;
  }

  /** Persons in force on a day, or -1 when none is. */
  public long inForce(int day) {
    Map.Entry<Integer, BaseFact> found = byStart.floorEntry(day);
    return found == null ? -1 : found.getValue().value();
  }

  /** First day after {@code day} on which another value comes into force, or never. */
  public int nextStart(int day) {
    Integer next = byStart.higherKey(day);
    return next == null ? Reading.NEVER : next;
  }

  /** Forgets values no longer in force on a day or later; returns whether any was forgotten. */
  public boolean forgetBefore(int day) {
    Integer inForce = byStart.floorKey(day);
    if (inForce == null || byStart.headMap(inForce).isEmpty()) {
      return false;
    }
    byStart.headMap(inForce).clear();
    return true;
  }

  private static final class Codec implements BinaryCodec<Bases> {
    @Override
    public void write(Bases bases, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(bases.byStart.size(), out);
      for (BaseFact base : bases.byStart.values()) {
        Texts.write(base.measure(), out);
        Varint.write(base.periodStart(), out);
        Varint.write(base.value(), out);
        Varint.write(base.revision(), out);
      }
    }

    @Override
    public Bases read(DataInput in) throws IOException {
      Texts.version(in, "bases", 1);
      Bases bases = new Bases();
      for (int left = Varint.readInt(in); left > 0; left--) {
        String measure = Texts.read(in);
        int start = Varint.readInt(in);
        long value = Varint.read(in);
        bases.byStart.put(start, new BaseFact(measure, start, value, Varint.readInt(in)));
      }
      return bases;
    }
  }
}

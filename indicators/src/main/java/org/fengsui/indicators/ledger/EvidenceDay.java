package org.fengsui.indicators.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * Which layoff reports contribute to one civil day: report id to persons. Added to by every report
 * and read only when a message is made, hence without an order; bytes are in order of ids.
 *
 * @param persons persons by report id
 */
public record EvidenceDay(Map<String, Long> persons) implements StateEntry {
  /** Bytes of the day. */
  public static final StateEntryType<EvidenceDay> TYPE =
      new StateEntryType<>(2, EvidenceDay.class, new Codec());

  /** A day without reports. */
  public EvidenceDay() {
    this(new HashMap<>());
  }

  /** Name under which the evidence of a part and day is stored. */
  public static String name(String part, int day) {
    return PREFIX + part + '/' + day;
  }

  /** Prefix of the names of all evidence. */
  public static final String PREFIX = "evidence/";

  /** The day in the name of an entry that {@link #name} gave. */
  public static int dayOf(String name) {
    return Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
  }

  /** Adds signed persons of a report; a report back at 0 leaves. */
  public void add(String reportId, long amount) {
    if (amount == 0) {
      return;
    }
    persons.merge(reportId, amount, (a, b) -> a + b == 0 ? null : a + b);
  }

  @Override
  public StateEntryType<EvidenceDay> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<EvidenceDay> {
    @Override
    public void write(EvidenceDay day, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(day.persons.size(), out);
      for (var entry : new TreeMap<>(day.persons).entrySet()) {
        Texts.write(entry.getKey(), out);
        Varint.write(entry.getValue(), out);
      }
    }

    @Override
    public EvidenceDay read(DataInput in) throws IOException {
      Texts.version(in, "evidence", 1);
      EvidenceDay day = new EvidenceDay();
      for (int left = Varint.readInt(in); left > 0; left--) {
        day.persons.put(Texts.read(in), Varint.read(in));
      }
      return day;
    }
  }
}

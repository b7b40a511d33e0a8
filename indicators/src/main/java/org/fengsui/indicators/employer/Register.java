package org.fengsui.indicators.employer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * What the employer register and the monthly payroll contributions say of one employer: rows by
 * date and source, of each the highest revision.
 */
public final class Register implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<Register> TYPE =
      new StateEntryType<>(4, Register.class, new Codec());

  /** Name of the entry. */
  public static final String NAME = "register";

  private final List<RegisterFact> rows = new ArrayList<>();
  private int horizon = Integer.MIN_VALUE;
  private long knownAt = Long.MIN_VALUE;

  @Override
  public StateEntryType<Register> type() {
    return TYPE;
  }

  /**
   * Writes a row in; returns false for a lower or equal revision of a row already there, and for
   * one dated before what {@link #forgetBefore} let go, whose figures were settled then.
   */
  public boolean put(RegisterFact row, long rowKnownAt) {
    if (row.asOf() < horizon) {
      return false;
    }
    knownAt = Math.max(knownAt, rowKnownAt);
    int at = 0;
    while (at < rows.size() && order(rows.get(at), row) < 0) {
      at++;
    }
    if (at < rows.size() && order(rows.get(at), row) == 0) {
      if (rows.get(at).revision() >= row.revision()) {
        return false;
      }
      rows.set(at, row);
    } else {
      rows.add(at, row);
    }
    return true;
  }

  private static int order(RegisterFact a, RegisterFact b) {
    int c = Integer.compare(a.asOf(), b.asOf());
    return c != 0 ? c : a.source().compareTo(b.source());
  }

  /** Rows by date, then source. */
  public List<RegisterFact> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** Latest row, or null. */
  public RegisterFact last() {
    return rows.isEmpty() ? null : rows.get(rows.size() - 1);
  }

  /** Last headcount over 0 as of a date before {@code day}, in persons, or -1. */
  public long headcountBefore(int day) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).asOf() < day && rows.get(i).headcount() > 0) {
        return rows.get(i).headcount();
      }
    }
    return -1;
  }

  /** Latest known time among the rows ever written, milliseconds. */
  public long knownAt() {
    return knownAt;
  }

  /** Highest revision among the rows. */
  public int revision() {
    return rows.stream().mapToInt(RegisterFact::revision).max().orElse(0);
  }

  /**
   * Forgets rows dated before a day, except the last one, which may still be in force.
   *
   * @return whether any row was forgotten
   */
  public boolean forgetBefore(int day) {
    int keep = 0;
    while (keep + 1 < rows.size() && rows.get(keep + 1).asOf() < day) {
      keep++;
    }
    if (keep == 0) {
      return false;
    }
    for (int i = keep - 1; i >= 0; i--) {
      rows.set(keep, completed(rows.get(keep), rows.get(i)));
    }
    rows.subList(0, keep).clear();
    horizon = Math.max(horizon, rows.get(0).asOf());
    return true;
  }

  /** What a row leaves open, from an earlier one. */
  private static RegisterFact completed(RegisterFact row, RegisterFact earlier) {
    return new RegisterFact(
        row.name() == null ? earlier.name() : row.name(),
        row.region() == null ? earlier.region() : row.region(),
        row.industry() == null ? earlier.industry() : row.industry(),
        row.headcount() < 0 ? earlier.headcount() : row.headcount(),
        row.basePositions() < 0 ? earlier.basePositions() : row.basePositions(),
        row.status(),
        row.successor(),
        row.watch(),
        row.asOf(),
        row.source(),
        row.revision());
  }

  /** First day whose rows are still kept apart; {@link Integer#MIN_VALUE}: all are. */
  public int horizon() {
    return horizon;
  }

  /** Area code of the latest row that gives one, or null. */
  public String region() {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).region() != null) {
        return rows.get(i).region();
      }
    }
    return null;
  }

  /** Positions at the base date by the latest row that gives them, or -1. */
  public long basePositions() {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).basePositions() >= 0) {
        return rows.get(i).basePositions();
      }
    }
    return -1;
  }

  private static final class Codec implements BinaryCodec<Register> {
    @Override
    public void write(Register register, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(register.horizon, out);
      Varint.write(register.knownAt, out);
      Varint.write(register.rows.size(), out);
      RegisterFact before = null;
      for (RegisterFact row : register.rows) {
        RegisterRow.write(row, before, out);
        before = row;
      }
    }

    @Override
    public Register read(DataInput in) throws IOException {
      Texts.version(in, "register", 1);
      Register register = new Register();
      register.horizon = Varint.readInt(in);
      register.knownAt = Varint.read(in);
      RegisterFact before = null;
      for (int left = Varint.readInt(in); left > 0; left--) {
        before = RegisterRow.read(before, in);
        register.rows.add(before);
      }
      return register;
    }
  }
}

package org.fengsui.indicators.employer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/** Bytes of one row of the register; a text equal to that of the row before takes one bit. */
final class RegisterRow {
  private RegisterRow() {}

  static void write(RegisterFact row, RegisterFact before, DataOutput out) throws IOException {
    String[] now = texts(row);
    String[] then = before == null ? new String[now.length] : texts(before);
    int same = row.watch() ? 1 << now.length : 0;
    for (int i = 0; i < now.length; i++) {
      same |= java.util.Objects.equals(now[i], then[i]) ? 1 << i : 0;
    }
    out.writeByte(same);
    for (int i = 0; i < now.length; i++) {
      if ((same & 1 << i) == 0) {
        Texts.write(now[i], out);
      }
    }
    Varint.write(row.headcount(), out);
    Varint.write(row.basePositions(), out);
    Varint.write(row.asOf(), out);
    Varint.write(row.revision(), out);
  }

  static RegisterFact read(RegisterFact before, DataInput in) throws IOException {
    int same = in.readUnsignedByte();
    String[] texts = before == null ? new String[6] : texts(before);
    for (int i = 0; i < texts.length; i++) {
      if ((same & 1 << i) == 0) {
        texts[i] = Texts.read(in);
      }
    }
    long headcount = Varint.read(in);
    long positions = Varint.read(in);
    int asOf = Varint.readInt(in);
    return new RegisterFact(
        texts[0],
        texts[1],
        texts[2],
        headcount,
        positions,
        texts[3],
        texts[4],
        (same & 1 << texts.length) != 0,
        asOf,
        texts[5],
        Varint.readInt(in));
  }

  private static String[] texts(RegisterFact row) {
    return new String[] {
      row.name(), row.region(), row.industry(), row.status(), row.successor(), row.source()
    };
  }
}

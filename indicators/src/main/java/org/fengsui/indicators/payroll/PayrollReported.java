package org.fengsui.indicators.payroll;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * What an employer has last reported to its areas of its payroll, so that only changes are sent.
 *
 * @param region area code reported to, or null
 * @param fall persons lost
 * @param highest highest headcount
 * @param day epoch day of the last report
 */
public record PayrollReported(String region, long fall, long highest, int day)
    implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<PayrollReported> TYPE =
      new StateEntryType<>(9, PayrollReported.class, new Codec());

  /**
   * Name of the entry of falls over {@value PayrollFall#AREA_DAYS} days; of others it begins so.
   */
  public static final String NAME = "payroll.told";

  /** Name of the entry of falls over some days. */
  public static String name(int days) {
    return days == PayrollFall.AREA_DAYS ? NAME : NAME + '/' + days;
  }

  @Override
  public StateEntryType<PayrollReported> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<PayrollReported> {
    @Override
    public void write(PayrollReported reported, DataOutput out) throws IOException {
      out.writeByte(1);
      Texts.write(reported.region, out);
      Varint.write(reported.fall, out);
      Varint.write(reported.highest, out);
      Varint.write(reported.day, out);
    }

    @Override
    public PayrollReported read(DataInput in) throws IOException {
      Texts.version(in, "payroll told", 1);
      String region = Texts.read(in);
      long fall = Varint.read(in);
      long highest = Varint.read(in);
      return new PayrollReported(region, fall, highest, Varint.readInt(in));
    }
  }
}

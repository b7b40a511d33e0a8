package org.fengsui.indicators.payroll;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * What an employer has told its areas of its payroll, so that only changes are told.
 *
 * @param region area code told to, or null
 * @param fall persons lost
 * @param highest highest headcount
 * @param day epoch day of the last telling
 */
public record PayrollTold(String region, long fall, long highest, int day) implements Slice {
  /** Bytes of the slice. */
  public static final SliceType<PayrollTold> TYPE =
      new SliceType<>(9, PayrollTold.class, new Codec());

  /** Name of the slice. */
  public static final String NAME = "payroll.told";

  @Override
  public SliceType<PayrollTold> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<PayrollTold> {
    @Override
    public void write(PayrollTold told, DataOutput out) throws IOException {
      out.writeByte(1);
      Texts.write(told.region, out);
      Varint.write(told.fall, out);
      Varint.write(told.highest, out);
      Varint.write(told.day, out);
    }

    @Override
    public PayrollTold read(DataInput in) throws IOException {
      Texts.version(in, "payroll told", 1);
      String region = Texts.read(in);
      long fall = Varint.read(in);
      long highest = Varint.read(in);
      return new PayrollTold(region, fall, highest, Varint.readInt(in));
    }
  }
}

package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.engine.AlertSliceTypes;
import org.fengsui.indicators.SliceTypes;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;
import org.fengsui.indicators.state.Varint;

/** Any slice as its tag followed by the bytes of its own codec. */
public final class SliceCodec implements BinaryCodec<Slice> {
  private static final Map<Integer, SliceType<?>> BY_TAG = new HashMap<>();

  static {
    register(SliceTypes.all());
    register(AlertSliceTypes.all());
  }

  private static void register(List<SliceType<?>> types) {
    for (SliceType<?> type : types) {
      if (BY_TAG.put(type.tag(), type) != null) {
        throw new IllegalStateException("two slice types have the tag " + type.tag());
      }
    }
  }

  /** Every type of slice that state can hold, by tag. */
  public static Map<Integer, SliceType<?>> types() {
    return Map.copyOf(BY_TAG);
  }

  @Override
  public void write(Slice slice, DataOutput out) throws IOException {
    Varint.write(slice.type().tag(), out);
    writeBody(slice.type(), slice, out);
  }

  private static <S extends Slice> void writeBody(SliceType<S> type, Slice slice, DataOutput out)
      throws IOException {
    if (BY_TAG.get(type.tag()) != type) {
      throw new IOException(
          "slice type "
              + type.kind().getName()
              + " with tag "
              + type.tag()
              + " is not registered: add it to SliceTypes or AlertSliceTypes");
    }
    type.codec().write(type.kind().cast(slice), out);
  }

  @Override
  public Slice read(DataInput in) throws IOException {
    int tag = Varint.readInt(in);
    SliceType<?> type = BY_TAG.get(tag);
    if (type == null) {
      throw new IOException("state holds a slice with the unknown tag " + tag);
    }
    return type.codec().read(in);
  }
}

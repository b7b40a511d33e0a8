package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.BinaryCodec;

/** A key as its kind and its code. */
public final class ScopeKeyCodec implements BinaryCodec<ScopeKey> {
  @Override
  public void write(ScopeKey key, DataOutput out) throws IOException {
    out.writeUTF(key.by());
    out.writeUTF(key.key());
  }

  @Override
  public ScopeKey read(DataInput in) throws IOException {
    return new ScopeKey(in.readUTF(), in.readUTF());
  }
}

package org.fengsui.indicators.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads one type as bytes, the same way on the wire between operators and in state.
 *
 * <p>A codec starts what it writes with a version of its own wherever its layout may still grow,
 * and reads every version it ever wrote.
 */
public interface BinaryCodec<T> {
  /** Writes {@code value} to {@code out}. */
  void write(T value, DataOutput out) throws IOException;

  /** Reads back what {@link #write} wrote. */
  T read(DataInput in) throws IOException;
}

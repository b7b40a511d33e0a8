package org.fengsui.indicators.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import org.fengsui.indicators.state.Varint;

/**
 * A sum of products of two longs in 128 bits, so that adding and taking back is exact whatever the
 * weights and wages are.
 */
final class Wide {
  long high;
  long low;

  /** Adds the product of two numbers. */
  void addProduct(long a, long b) {
    add(Math.multiplyHigh(a, b), a * b);
  }

  /** Adds another sum. */
  void add(Wide other) {
    add(other.high, other.low);
  }

  private void add(long otherHigh, long otherLow) {
    long sum = low + otherLow;
    high += otherHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
  }

  void clear() {
    high = 0;
    low = 0;
  }

  boolean isZero() {
    return high == 0 && low == 0;
  }

  void write(DataOutput out) throws IOException {
    Varint.write(high, out);
    Varint.write(low, out);
  }

  void read(DataInput in) throws IOException {
    high = Varint.read(in);
    low = Varint.read(in);
  }

  BigInteger value() {
    BigInteger unsignedLow = new BigInteger(Long.toUnsignedString(low));
    return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
  }
}

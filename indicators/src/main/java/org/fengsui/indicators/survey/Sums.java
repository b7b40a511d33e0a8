package org.fengsui.indicators.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.state.Varint;

/**
 * Weighted sums of the adults of one group in one PSU and month. Weights in ten-thousandths of a
 * person, wages in hundredths of the currency unit: whole numbers, so that taking back is exact.
 */
final class Sums {
  long employed;
  long unemployed;
  long inactive;
  long employedCount;
  long unemployedCount;
  long inactiveCount;
  long waged;
  long wagedCount;
  final Wide wages = new Wide();

  void add(ResponseFact fact, int sign) {
    long weight = sign * fact.weight();
    switch (fact.activity()) {
      case "EMPLOYED" -> {
        employed += weight;
        employedCount += sign;
      }
      case "UNEMPLOYED" -> {
        unemployed += weight;
        unemployedCount += sign;
      }
      default -> {
        inactive += weight;
        inactiveCount += sign;
      }
    }
    if (fact.wage() >= 0) {
      waged += weight;
      wagedCount += sign;
      wages.addProduct(weight, fact.wage());
    }
  }

  void add(Sums other) {
    employed += other.employed;
    unemployed += other.unemployed;
    inactive += other.inactive;
    employedCount += other.employedCount;
    unemployedCount += other.unemployedCount;
    inactiveCount += other.inactiveCount;
    waged += other.waged;
    wagedCount += other.wagedCount;
    wages.add(other.wages);
  }

  boolean isZero() {
    return (employed | unemployed | inactive | waged) == 0
        && (employedCount | unemployedCount | inactiveCount | wagedCount) == 0
        && wages.isZero();
  }

  long adults() {
    return employedCount + unemployedCount + inactiveCount;
  }

  void write(DataOutput out) throws IOException {
    Varint.write(employed, out);
    Varint.write(unemployed, out);
    Varint.write(inactive, out);
    Varint.write(employedCount, out);
    Varint.write(unemployedCount, out);
    Varint.write(inactiveCount, out);
    Varint.write(waged, out);
    Varint.write(wagedCount, out);
    Varint.write(wages.high, out);
    Varint.write(wages.low, out);
  }

  static Sums read(DataInput in) throws IOException {
    Sums sums = new Sums();
    sums.employed = Varint.read(in);
    sums.unemployed = Varint.read(in);
    sums.inactive = Varint.read(in);
    sums.employedCount = Varint.read(in);
    sums.unemployedCount = Varint.read(in);
    sums.inactiveCount = Varint.read(in);
    sums.waged = Varint.read(in);
    sums.wagedCount = Varint.read(in);
    sums.wages.high = Varint.read(in);
    sums.wages.low = Varint.read(in);
    return sums;
  }
}

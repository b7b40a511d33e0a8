package org.fengsui.indicators.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.state.Varint;

/**
 * Weighted sums of the adults of one group in one PSU and month. Weights in ten-thousandths of a
 * person, wages in hundredths of the currency unit, hours in hundredths: whole numbers, so that
 * taking back is exact.
 */
final class Sums {
  private static final String REGULAR = "REGULAR";
  private static final String PLATFORM = "PLATFORM";

  long employed;
  long unemployed;
  long inactive;
  long employedCount;
  long unemployedCount;
  long inactiveCount;
  long waged;
  long wagedCount;
  final Wide wages = new Wide();

  /** Employed whose form of employment is known, and those in flexible and platform work. */
  long formed;

  long formedCount;
  long flexible;
  long platform;

  /** Employed whose hours are known. */
  long timed;

  long timedCount;
  final Wide hours = new Wide();

  /** Persons of whom it is known whether they are in school, and those who are. */
  long schooled;

  long schooledCount;
  long inSchool;

  /** Adds a response or takes it back, with what its details say. */
  void add(ResponseFact fact, int sign, boolean detailed) {
    add(fact, sign);
    if (detailed) {
      details(fact.details(), sign * fact.weight(), sign);
    }
  }

  private void details(ResponseFact.Details details, long weight, int sign) {
    if (!details.form().isEmpty()) {
      formed += weight;
      formedCount += sign;
      flexible += details.form().equals(REGULAR) ? 0 : weight;
      platform += details.form().equals(PLATFORM) ? weight : 0;
    }
    if (details.hours() >= 0) {
      timed += weight;
      timedCount += sign;
      hours.addProduct(weight, details.hours());
    }
    if (details.school() >= 0) {
      schooled += weight;
      schooledCount += sign;
      inSchool += details.school() * weight;
    }
  }

  private void add(ResponseFact fact, int sign) {
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
    addDetails(other);
  }

  private void addDetails(Sums other) {
    formed += other.formed;
    formedCount += other.formedCount;
    flexible += other.flexible;
    platform += other.platform;
    timed += other.timed;
    timedCount += other.timedCount;
    hours.add(other.hours);
    schooled += other.schooled;
    schooledCount += other.schooledCount;
    inSchool += other.inSchool;
  }

  void clearDetails() {
    formed = 0;
    formedCount = 0;
    flexible = 0;
    platform = 0;
    timed = 0;
    timedCount = 0;
    hours.clear();
    schooled = 0;
    schooledCount = 0;
    inSchool = 0;
  }

  boolean isZero() {
    return (employed | unemployed | inactive | waged) == 0
        && (employedCount | unemployedCount | inactiveCount | wagedCount) == 0
        && wages.isZero()
        && (formed | flexible | platform | timed | schooled | inSchool) == 0
        && (formedCount | timedCount | schooledCount) == 0
        && hours.isZero();
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
    wages.write(out);
    Varint.write(formed, out);
    Varint.write(formedCount, out);
    Varint.write(flexible, out);
    Varint.write(platform, out);
    Varint.write(timed, out);
    Varint.write(timedCount, out);
    hours.write(out);
    Varint.write(schooled, out);
    Varint.write(schooledCount, out);
    Varint.write(inSchool, out);
  }

  /** Reads sums; those of version 1 of a stratum have no details. */
  static Sums read(DataInput in, int version) throws IOException {
    Sums sums = new Sums();
    sums.employed = Varint.read(in);
    sums.unemployed = Varint.read(in);
    sums.inactive = Varint.read(in);
    sums.employedCount = Varint.read(in);
    sums.unemployedCount = Varint.read(in);
    sums.inactiveCount = Varint.read(in);
    sums.waged = Varint.read(in);
    sums.wagedCount = Varint.read(in);
    sums.wages.read(in);
    if (version > 1) {
      sums.readDetails(in);
    }
    return sums;
  }

  private void readDetails(DataInput in) throws IOException {
    formed = Varint.read(in);
    formedCount = Varint.read(in);
    flexible = Varint.read(in);
    platform = Varint.read(in);
    timed = Varint.read(in);
    timedCount = Varint.read(in);
    hours.read(in);
    schooled = Varint.read(in);
    schooledCount = Varint.read(in);
    inSchool = Varint.read(in);
  }
}

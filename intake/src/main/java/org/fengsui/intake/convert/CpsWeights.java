package org.fengsui.intake.convert;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.fengsui.intake.csv.Conventions;

/**
 * Weights of the Current Population Survey. The record layout of the Census Bureau gives them four
 * implied decimals: 25753848 is 2575.3848 persons. Which of the two a file has is decided once for
 * its column: nobody in a sample of 100,000 stands for so many.
 */
enum CpsWeights {
  /** Persons, as they stand. */
  PERSONS,
  /** Ten thousandths of a person. */
  IMPLIED_DECIMALS;

  private static final int DECIMALS = 4;
  private static final int MOST_DIGITS_OF_PERSONS = 5;

  /** What the column of a file holds. */
  static CpsWeights of(Path in, Conventions conventions) throws IOException {
    boolean large = false;
    try (ForeignTable table = new ForeignTable(in, conventions, new Findings())) {
      table.needing("pwcmpwgt");
      for (ForeignTable.Row row = table.next(); row != null; row = table.next()) {
        String weight = row.get("pwcmpwgt");
        if (weight.indexOf('.') >= 0) {
          return PERSONS;
        }
        large |= weight.length() > MOST_DIGITS_OF_PERSONS && !weight.startsWith("0");
      }
    }
    return large ? IMPLIED_DECIMALS : PERSONS;
  }

  /** A weight in persons; a text that is no number is kept as it is. */
  String persons(String weight) {
    if (this == PERSONS || !weight.matches("[0-9]{1,15}")) {
      return weight;
    }
    return new BigDecimal(weight).movePointLeft(DECIMALS).toPlainString();
  }
}

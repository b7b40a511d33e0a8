package org.fengsui.console.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.survey.StudentT;

/**
 * What stands beside an estimate of the survey.
 *
 * @param psus primary sampling units that it rests on, null without a design
 * @param degreesOfFreedom degrees of freedom of its standard error, null without a design
 * @param margin half of the 95 % interval, t(0.975, df) times the standard error; null when it has
 *     none
 * @param unreliable whether it is flagged as hardly reliable
 */
public record Estimate(Integer psus, Integer degreesOfFreedom, Double margin, boolean unreliable) {
  private static final double PROBABILITY = 0.975;

  /** What stands beside a figure in a row of the table of values; null when it is no estimate. */
  public static Estimate of(ResultSet row) throws SQLException {
    if (!row.getString("indicator").startsWith("survey.")) {
      return null;
    }
    Integer df = row.getObject("degrees_of_freedom", Integer.class);
    Double error = row.getObject("standard_error", Double.class);
    boolean known = df != null && df >= 1 && error != null;
    return new Estimate(
        row.getObject("psus", Integer.class),
        df,
        known ? StudentT.quantile(PROBABILITY, df) * error : null,
        Arrays.asList(row.getString("flags").split(",", -1)).contains(Flags.LOW_RELIABILITY));
  }
}

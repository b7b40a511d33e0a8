package org.fengsui.intake.streams;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.PublishedRate;

/** Checks a published monthly figure. */
final class RateCheck {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,12})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private RateCheck() {}

  static Checked check(StreamDefinition<PublishedRate> stream, PublishedRate rate, Checks checks) {
    List<String> flags = new ArrayList<>();
    Checks.text("measure", rate.getMeasure(), Reason.MISSING_VALUE);
    Checks.text("value", rate.getValue(), Reason.MISSING_VALUE);
    Checks.revision(rate.getRevision());
    String region = checks.region(rate.getRegion(), flags);
    String value = rate.getValue().strip();
    value(rate, value);
    Instant known = checks.knownTime(stream, rate);
    checks.date("month", rate.getMonth(), known);
    PublishedRate current =
        PublishedRate.newBuilder(rate)
            .setRegion(region)
            .setMeasure(rate.getMeasure().strip())
            .setBasis(rate.getBasis().strip())
            .setMonth(rate.getMonth().withDayOfMonth(1))
            .setValue(value)
            .build();
    return new Checked(stream.id(current), rate.getRevision(), null, known, current, flags);
  }

  private static void value(PublishedRate rate, String value) {
    if (!DECIMAL.matcher(value).matches()) {
      throw Checks.refuse(
          Reason.BAD_NUMBER, "value", rate.getValue(), "不是十进制数", "is not a decimal number");
    }
    boolean percent = rate.getUnit() == null || rate.getUnit().equals("percent");
    BigDecimal number = new BigDecimal(value);
    if (percent
        && rate.getMeasure().endsWith("_rate")
        && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)) {
      throw Checks.refuse(
          Reason.IMPOSSIBLE_VALUE,
          "value",
          rate.getValue(),
          "不在 0 至 100（百分数）之间",
          "is outside 0 to 100 percent");
    }
  }
}

package org.fengsui.intake.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.schemas.SurveyResponse;

/** Checks a survey response. Persons under 16 are accepted; no estimate counts them. */
final class SurveyCheck {
  private static final double HEAVIEST = 1e8;
  private static final double HOURS_OF_A_WEEK = 168;
  private static final double HIGHEST_WAGE = 1e9;
  private static final int OLDEST = 130;
  private final Checks checks;

  SurveyCheck(Checks checks) {
    this.checks = checks;
  }

  Checked check(SurveyResponse response) {
    List<String> flags = new ArrayList<>();
    Checks.text("response_id", response.getResponseId(), Reason.MISSING_ID);
    Checks.revision(response.getRevision());
    String region = checks.region(response.getRegion(), flags);
    Checks.figure("weight", response.getWeight(), 0, HEAVIEST);
    Checks.figure("hours", response.getHours(), 0, HOURS_OF_A_WEEK);
    Checks.figure("wage", response.getWage(), 0, HIGHEST_WAGE);
    Integer age = response.getAge();
    Checks.figure("age", age == null ? null : age.doubleValue(), 0, OLDEST);
    Instant known = checks.knownTime(checks.times().of(response));
    checks.date("month", response.getMonth(), known);
    SurveyResponse current =
        SurveyResponse.newBuilder(response)
            .setRegion(region)
            .setMonth(response.getMonth().withDayOfMonth(1))
            .build();
    return new Checked(RecordIds.of(response), response.getRevision(), null, known, current, flags);
  }
}

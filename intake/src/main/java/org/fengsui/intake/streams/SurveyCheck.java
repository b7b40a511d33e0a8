package org.fengsui.intake.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.SurveyResponse;

/** Checks a survey response. Persons under 16 are accepted; no estimate counts them. */
final class SurveyCheck {
  private static final double HEAVIEST = 1e8;
  private static final double HOURS_OF_A_WEEK = 168;
  private static final double HIGHEST_WAGE = 1e9;
  private static final int OLDEST = 130;

  private SurveyCheck() {}

  static Checked check(
      StreamDefinition<SurveyResponse> stream, SurveyResponse response, Checks checks) {
    List<String> flags = new ArrayList<>();
    Checks.text("response_id", response.getResponseId(), Reason.MISSING_ID);
    Checks.revision(response.getRevision());
    String region = checks.region(response.getRegion(), flags);
    Checks.figure("weight", response.getWeight(), 0, HEAVIEST);
    Checks.figure("hours", response.getHours(), 0, HOURS_OF_A_WEEK);
    Checks.figure("wage", response.getWage(), 0, HIGHEST_WAGE);
    Integer age = response.getAge();
    Checks.figure("age", age == null ? null : age.doubleValue(), 0, OLDEST);
    Instant known = checks.knownTime(stream, response);
    checks.date("month", response.getMonth(), known);
    LocalDate month = response.getMonth().withDayOfMonth(1);
    boolean same = region.equals(response.getRegion()) && month.equals(response.getMonth());
    SurveyResponse current =
        same
            ? response
            : SurveyResponse.newBuilder(response).setRegion(region).setMonth(month).build();
    return new Checked(stream.id(response), response.getRevision(), null, known, current, flags);
  }
}

package org.fengsui.intake.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengsui.schemas.AreaBase;

/** Checks a denominator. An unknown measure is refused, since no rate would ever use it. */
final class BaseCheck {
  private static final Set<String> MEASURES =
      Set.of("covered_employment", "labour_force", "population_16");
  private static final long MOST = 10_000_000_000L;
  private final Checks checks;

  BaseCheck(Checks checks) {
    this.checks = checks;
  }

  Checked check(AreaBase base) {
    List<String> flags = new ArrayList<>();
    Checks.revision(base.getRevision());
    String region = checks.region(base.getRegion(), flags);
    String measure = base.getMeasure().strip();
    if (!MEASURES.contains(measure)) {
      throw Checks.refuse(
          Reason.UNKNOWN_MEASURE,
          "measure",
          base.getMeasure(),
          "不是已知的指标",
          "is not a known measure");
    }
    Checks.count("value", base.getValue(), 0, MOST);
    Instant known = checks.knownTime(checks.times().of(base));
    checks.date("period_start", base.getPeriodStart(), known);
    boolean same = region.equals(base.getRegion()) && measure.equals(base.getMeasure());
    AreaBase current =
        same ? base : AreaBase.newBuilder(base).setRegion(region).setMeasure(measure).build();
    return new Checked(RecordIds.of(current), base.getRevision(), null, known, current, flags);
  }
}

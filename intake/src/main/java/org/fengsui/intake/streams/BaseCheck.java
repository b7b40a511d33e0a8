package org.fengsui.intake.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.AreaBase;

/** Checks a denominator. An unknown measure is refused, since no rate would ever use it. */
final class BaseCheck {
  private static final Set<String> MEASURES =
      Set.of("covered_employment", "labour_force", "population_16");
  private static final long MOST = 10_000_000_000L;

  private BaseCheck() {}

  static Checked check(StreamDefinition<AreaBase> stream, AreaBase base, Checks checks) {
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
    Instant known = checks.knownTime(stream, base);
    checks.date("period_start", base.getPeriodStart(), known);
    boolean same = region.equals(base.getRegion()) && measure.equals(base.getMeasure());
    AreaBase current =
        same ? base : AreaBase.newBuilder(base).setRegion(region).setMeasure(measure).build();
    return new Checked(stream.id(current), base.getRevision(), null, known, current, flags);
  }
}

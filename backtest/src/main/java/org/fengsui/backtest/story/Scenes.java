package org.fengsui.backtest.story;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.Employer;
import org.fengsui.backtest.scenario.Feed;
import org.fengsui.backtest.scenario.RecordEdits;
import org.fengsui.backtest.scenario.RecordTemplates;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;

/** The events of the story, at their seconds. */
final class Scenes {
  /** Dismissals planned 20 days ahead become known. */
  static final int PLANNED = 4;

  /** Another plan becomes known. */
  static final int ANNOUNCED = 12;

  /** Its amendment. */
  static final int AMENDED = 19;

  /** First to fifth report of the cluster. */
  static final List<Integer> CLUSTER = List.of(26, 28, 30, 35, 38);

  /** First and last second of the claims that agree. */
  static final int CLAIMS_FROM = 42;

  /** Last second of those claims. */
  static final int CLAIMS_TO = 50;

  /**
   * Each over 50 persons or 30 % of its staff; together 95, 147 and 245 persons after the second,
   * third and fifth, so that the county as an area turns YELLOW and ORANGE with the cluster, not
   * before it.
   */
  private static final long[] PERSONS = {57, 38, 52, 40, 58};

  /**
   * Days from each report to its dismissals. The first employer gives short notice, so that its
   * claims can follow within the story; all five fall into one window of 30 days.
   */
  private static final int[] AHEAD = {11, 30, 30, 30, 30};

  private static final int AGREEING = 54;

  private final StoryClock clock;
  private final Sources sources;

  Scenes(StoryClock clock, Sources sources) {
    this.clock = clock;
    this.sources = sources;
  }

  List<Emission> all() {
    List<Emission> records = new ArrayList<>();
    int planned = clock.day(PLANNED);
    records.add(
        report("DEMO-PLAN", Cast.planner(), PLANNED, RecordTemplates.stage(planned + 20, 25)));
    Emission first = report("DEMO-AMEND", Cast.corrector(), ANNOUNCED, stage(ANNOUNCED, 35, 60));
    records.add(first);
    LayoffStage fewer = stage(ANNOUNCED, 35, 12);
    records.add(RecordEdits.amended(first, clock.at(AMENDED), "stages", List.of(fewer)));
    List<Employer> cluster = Cast.cluster();
    for (int i = 0; i < cluster.size(); i++) {
      int second = CLUSTER.get(i);
      LayoffStage stage = stage(second, AHEAD[i], PERSONS[i]);
      records.add(report("DEMO-CLUSTER-" + (i + 1), cluster.get(i), second, stage));
    }
    claims(cluster.get(0), records);
    return records;
  }

  private LayoffStage stage(int second, int daysAhead, long persons) {
    return RecordTemplates.stage(clock.day(second) + daysAhead, persons);
  }

  private Emission report(String id, Employer employer, int second, LayoffStage stage) {
    LayoffReport report =
        RecordTemplates.report(
            id,
            employer,
            LayoffCause.DIFFICULTY,
            List.of(stage),
            clock.day(second) - 1,
            sources.of(Feed.LAYOFFS, employer.county().code()));
    return RecordEdits.at(Feed.LAYOFFS, clock.at(second), report);
  }

  private void claims(Employer employer, List<Emission> records) {
    String county = employer.county().code();
    for (int i = 0; i < AGREEING; i++) {
      double second = CLAIMS_FROM + i * (double) (CLAIMS_TO - CLAIMS_FROM) / AGREEING;
      records.add(
          RecordEdits.at(
              Feed.CLAIMS,
              clock.at(second),
              RecordTemplates.claim(
                  "DEMO-CLAIM-" + i,
                  employer,
                  county,
                  List.of(),
                  clock.day(second),
                  sources.of(Feed.CLAIMS, county))));
    }
  }
}

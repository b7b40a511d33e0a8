package org.fengsui.backtest.story;

import java.util.Iterator;
import java.util.List;
import org.fengsui.backtest.scenario.County;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.Employer;
import org.fengsui.backtest.scenario.Feed;
import org.fengsui.backtest.scenario.RecordEdits;
import org.fengsui.backtest.scenario.RecordTemplates;
import org.fengsui.backtest.scenario.ReportingDelay;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.LayoffCause;

/** Records without end, in the order of known time. */
final class LiveTail implements Iterator<Emission> {
  /** Mean time between two records in milliseconds. */
  static final int MEAN_MILLIS = 1500;

  private static final double REPORTS = 0.02;
  private static final double LARGE = 0.15;

  private final Sources sources;
  private final Silence silence;
  private final List<Employer> employers;
  private final SeededRandom random;
  private final String run;
  private long now;
  private int number;

  LiveTail(StoryClock clock, Sources sources, long seed, Silence silence) {
    this.sources = sources;
    this.silence = silence;
    this.employers = CalmLife.neighbours(seed).stream().filter(e -> e.size() >= 40).toList();
    this.random = SeededRandom.of(seed, "live", 0);
    this.now = clock.end().toEpochMilli();
    this.run = Long.toString(clock.end().getEpochSecond(), 36);
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Emission next() {
    Emission next = draw();
    while (silence.swallows(next)) {
      next = draw();
    }
    return next;
  }

  private Emission draw() {
    now += random.between(MEAN_MILLIS / 2, MEAN_MILLIS * 3 / 2);
    number++;
    return random.chance(REPORTS) ? report() : claim();
  }

  private Emission claim() {
    County county = random.pick(employers).county();
    String id = "DEMO-LIVE-" + run + "-" + number;
    String source = sources.of(Feed.CLAIMS, county.code());
    return RecordEdits.at(
        Feed.CLAIMS,
        now,
        RecordTemplates.claim(id, null, county.code(), List.of(), today(), source));
  }

  private Emission report() {
    Employer employer = random.pick(employers);
    boolean large = random.chance(LARGE);
    int persons = large ? random.between(20, 45) : random.between(1, 4);
    int effective = today() + random.between(15, 45);
    return RecordEdits.at(
        Feed.LAYOFFS,
        now,
        RecordTemplates.report(
            "DEMO-LIVE-" + run + "-" + number,
            employer,
            LayoffCause.DIFFICULTY,
            List.of(RecordTemplates.stage(effective, Math.min(persons, employer.size()))),
            today() - 1,
            sources.of(Feed.LAYOFFS, employer.county().code())));
  }

  private int today() {
    return Moment.epochDay(now, ReportingDelay.ZONE);
  }
}

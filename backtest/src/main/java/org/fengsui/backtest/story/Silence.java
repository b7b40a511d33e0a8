package org.fengsui.backtest.story;

import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.Feed;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.indicators.place.ExpectedSource;

/**
 * The source that falls silent in the story: an office of claims that does not cover the cluster,
 * or else that of layoffs; silent from twice its interval before second {@value #NOTICED}.
 */
record Silence(ExpectedSource source, long from) {
  /** Second at which its silence has lasted for twice its interval. */
  static final int NOTICED = 54;

  static Silence in(StoryClock clock, Sources sources) {
    String busy = sources.of(Feed.CLAIMS, Cast.CLUSTER.code());
    ExpectedSource source =
        Stream.of(Feed.CLAIMS, Feed.LAYOFFS)
            .flatMap(f -> sources.expected(f).stream())
            .filter(s -> !s.id().equals(busy))
            .reduce((first, last) -> s(first, last))
            .orElse(null);
    long interval = source == null ? 0 : source.intervalDays() * 2L * 86_400_000L;
    return new Silence(source, clock.at(NOTICED) - interval);
  }

  private static ExpectedSource s(ExpectedSource first, ExpectedSource last) {
    return first.stream().equals(last.stream()) ? last : first;
  }

  boolean swallows(Emission emission) {
    if (source == null || emission.knownAt() < from) {
      return false;
    }
    SpecificRecord record = emission.record();
    if (record.getSchema().getField("source") == null) {
      return false;
    }
    Object own = record.get(record.getSchema().getField("source").pos());
    return source.id().equals(own) && emission.feed().topic().equals(source.stream());
  }
}

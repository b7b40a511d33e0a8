package org.fengsui.backtest.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.indicators.place.Jurisdiction;

/**
 * The demo's story of about a minute: a calm board, dismissals planned ahead, a cancelled warning,
 * a county cluster, claims that agree, a silent source. {@value StoryClock#DAYS} days of known time
 * pass and end at the given instant, from which {@link #live()} goes on. Event time runs ahead of
 * the wall clock by far: the job must take its clock from the records while the story runs.
 */
public final class Story {
  /** Length in seconds. */
  public static final int SECONDS = StoryClock.SECONDS;

  private final StoryClock clock;
  private final Sources sources;
  private final long seed;

  /**
   * A story.
   *
   * @param place the pack's jurisdiction
   * @param clock instant at which the story ends and live time begins
   */
  public Story(Jurisdiction place, long seed, Instant clock) {
    this.clock = new StoryClock(clock);
    this.sources = new Sources(place);
    this.seed = seed;
  }

  /** One beat for each second from 0 to {@link #SECONDS}, in order. */
  public List<Beat> beats() {
    Silence silence = Silence.in(clock, sources);
    List<Emission> records = new ArrayList<>(new CalmLife(clock, sources, seed, silence).all());
    records.addAll(new MonthlyLife(clock, sources, seed).all());
    new Scenes(clock, sources)
        .all().stream().filter(e -> !silence.swallows(e)).forEach(records::add);
    records.sort(Comparator.comparingLong(Emission::knownAt).thenComparing(Emission::feed));
    List<Beat> beats = new ArrayList<>();
    for (int second = 0; second <= SECONDS; second++) {
      int now = second;
      String[] caption = Captions.at(now);
      List<Emission> emissions =
          records.stream().filter(e -> clock.secondOf(e.knownAt()) == now).toList();
      beats.add(new Beat(now, caption[0], caption[1], emissions));
    }
    return beats;
  }

  /**
   * The endless continuation: quiet claims, now and then a small report, rarely one that the law
   * wants reported. Known times start at the story's end, {@value LiveTail#MEAN_MILLIS} ms apart in
   * the mean: send each when the clock gets there.
   */
  public Iterator<Emission> live() {
    return new LiveTail(clock, sources, seed, Silence.in(clock, sources));
  }
}

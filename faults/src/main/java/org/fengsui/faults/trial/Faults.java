package org.fengsui.faults.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.story.Numbered;

/** The faults of the suite. */
public final class Faults {
  /** How long a paused process stands still. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  /** A short outage of the broker. */
  static final Duration SHORT_OUTAGE = Duration.ofSeconds(8);

  /** Longer than the transaction timeout, which the suite sets to 20 s. */
  static final Duration LONG_OUTAGE = Duration.ofSeconds(40);

  /** Hours by which records may come late, well within the ordering delay. */
  private static final int REORDERED_HOURS = 40;

  private Faults() {}

  /** Every fault, in the order of the table. */
  public static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    all.add(Fault.of("none", "nothing", (stage, random) -> System.currentTimeMillis()));
    all.add(
        Fault.of(
                "doubled",
                "every record is sent twice",
                (stage, random) -> System.currentTimeMillis())
            .with(Faults::doubled));
    all.add(
        Fault.of(
                "reordered",
                "records come up to 40 h of known time late",
                (stage, random) -> System.currentTimeMillis())
            .with(Faults::reordered));
    all.addAll(JobFaults.all());
    all.addAll(ClusterFaults.all());
    all.addAll(NetworkFaults.all());
    all.addAll(StorageFaults.all());
    all.addAll(SettingFaults.all());
    return all;
  }

  private static List<Numbered> doubled(List<Numbered> records, SeededRandom random) {
    record Copy(Numbered record, int at) {}
    List<Copy> twice = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      twice.add(new Copy(records.get(i), i));
      twice.add(new Copy(records.get(i), i + random.between(0, 5)));
    }
    return twice.stream().sorted(Comparator.comparingInt(Copy::at)).map(Copy::record).toList();
  }

  private static List<Numbered> reordered(List<Numbered> records, SeededRandom random) {
    record Late(Numbered record, long at) {}
    return records.stream()
        .map(r -> new Late(r, r.knownAt() + 3_600_000L * random.between(0, REORDERED_HOURS)))
        .sorted(Comparator.comparingLong(Late::at))
        .map(Late::record)
        .toList();
  }
}

package org.fengsui.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.junit.jupiter.api.Test;

class YearTest {
  private static final Instant END = Instant.parse("2026-03-22T04:00:00Z");

  private final Place place = Place.load();

  @Test
  void messagesComeInOrderGapFreeAndReachNoRealChannel() {
    List<EarlyWarning> all = new YearOfAlerts(3, place, END).messages(400);
    Map<String, Integer> last = new HashMap<>();
    Set<String> open = new HashSet<>();
    Instant before = Instant.MIN;
    for (EarlyWarning w : all) {
      assertThat(w.getAsOf()).isBetween(before.equals(Instant.MIN) ? w.getAsOf() : before, END);
      before = w.getAsOf();
      assertThat(w.getStatus()).isEqualTo(MessageStatus.TEST);
      assertThat(w.getSequence()).isEqualTo(last.getOrDefault(w.getAlertId(), 0) + 1);
      last.put(w.getAlertId(), w.getSequence());
      open.add(w.getAlertId());
      if (w.getMsgType() == MessageType.RESOLVE) {
        open.remove(w.getAlertId());
      }
    }
    assertThat(last.size()).isBetween(390, 400);
    assertThat(open.size()).isBetween(10, 60);
    assertThat(new YearOfAlerts(3, place, END).messages(400)).isEqualTo(all);
  }

  @Test
  void aMessageIsAboutAsLongAsRealOnesAre() {
    EarlyWarning w = new YearOfAlerts(3, place, END).messages(1).get(0);
    assertThat(new JsonLines(ZoneId.of("Asia/Shanghai")).line(w).length()).isBetween(1_500, 3_500);
  }

  @Test
  void theValuesOfAYearAreEachALineOfTheirOwnAndOnlyTheLastDayRuns() {
    LocalDate last = LocalDate.of(2026, 3, 22);
    YearOfValues year = new YearOfValues(place, 365, last, END);
    List<IndicatorValue> all = new ArrayList<>();
    year.each(all::add);
    assertThat(all.size()).isBetween(100_000, 200_000);
    Set<List<Object>> lines = new HashSet<>();
    for (IndicatorValue v : all) {
      lines.add(
          Arrays.asList(v.getIndicator(), v.getScope().getKey(), v.getGroup(), v.getPeriod()));
      assertThat(v.getFlags().contains("open")).isEqualTo(v.getPeriod().equals(last));
    }
    assertThat(lines).hasSameSizeAs(all);
    assertThat(year.running()).allMatch(v -> v.getPeriod().equals(last));
  }
}

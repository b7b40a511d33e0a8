package org.fengsui.alerts.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.reading.Coverage;
import org.fengsui.indicators.reading.Reading;
import org.junit.jupiter.api.Test;

/** What is remembered of published periods, and of those to be published again. */
class PublishedTest {
  private static Reading reading(double value) {
    return Reading.of(value, 1, Reading.NEVER);
  }

  private static int say(Published published, int period, double value) {
    published.begin();
    int revision = published.revision(period, reading(value));
    if (revision > 0) {
      published.note(period, reading(value), revision, 3);
    }
    return revision;
  }

  private static Published again(Published published) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Published.TYPE.codec().write(published, new DataOutputStream(out));
    byte[] bytes = out.toByteArray();
    return Published.TYPE.codec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void aPeriodIsPublishedAgainWhenItsValueNOrFlagsChange() {
    Published published = new Published();
    assertThat(say(published, 10, 5)).isOne();
    assertThat(say(published, 10, 5)).isZero();
    assertThat(say(published, 10, 6)).isEqualTo(2);
    Reading flagged = reading(6).covered(Coverage.WHOLE, Set.of("incomplete"));
    assertThat(published.revision(10, flagged)).isEqualTo(3);
    assertThat(say(published, 11, Double.NaN)).isOne();
    assertThat(say(published, 11, Double.NaN)).isZero();
  }

  @Test
  void aPeriodThatIsForgottenGetsAHigherRevisionThanItCanHaveHad() throws IOException {
    Published published = new Published();
    for (int period = 1; period <= 6; period++) {
      say(published, period, period);
      say(published, period, period + 0.5);
    }
    assertThat(say(published, 2, 9)).isEqualTo(3);
    published.keepFrom(100);
    Published kept = again(published);
    assertThat(kept.periods).isEmpty();
    assertThat(kept.wholeFrom).isEqualTo(100);
    assertThat(kept.mayHave(6)).isTrue();
    assertThat(say(kept, 6, 1)).isGreaterThan(2);
    assertThat(say(kept, 7, 1)).isOne();
  }

  @Test
  void bytesOfVersionOneAreReadAndTheirValuesAreNotPublishedAgain() throws IOException {
    byte[] bytes = HexFormat.of().parseHex("0114021404" + "4014000000000000");
    Published read =
        Published.TYPE.codec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertThat(read.last).isEqualTo(10);
    read.begin();
    assertThat(read.revision(10, reading(5))).isZero();
    assertThat(read.revision(10, reading(6))).isEqualTo(3);
    assertThat(read.revision(9, reading(6))).isEqualTo(2);
  }

  @Test
  void spansHoldTheDaysThatWerePutInAndNoOthers() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      DirtyRange range = DirtyRange.none(500);
      Set<Integer> days = new TreeSet<>();
      for (int i = 0; i < 20; i++) {
        int from = random.nextInt(300);
        int to = from + random.nextInt(12) - 2;
        range = range.and(from, to);
        for (int day = from; day <= to; day++) {
          days.add(day);
        }
      }
      Set<Integer> held = new TreeSet<>();
      int before = Integer.MIN_VALUE;
      for (DirtyRange.Span span : range.spans()) {
        assertThat(span.from()).as("seed %d: apart and in order", seed).isGreaterThan(before + 1);
        for (int day = span.from(); day <= span.to(); day++) {
          held.add(day);
        }
        before = span.to();
      }
      assertThat(held).as("seed %d", seed).isEqualTo(days);
    }
  }
}

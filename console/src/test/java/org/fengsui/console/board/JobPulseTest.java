package org.fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JobPulseTest {
  private Instant now = Instant.parse("2026-03-22T04:00:00Z");
  private final FeedStatus feed = new FeedStatus();
  private final JobPulse pulse = new JobPulse(feed, Duration.ofSeconds(30), clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @Test
  void aBoardThatNeverHeardTheJobIsStale() {
    assertThat(pulse.now().stale()).isTrue();
    assertThat(pulse.now().ageSeconds()).isNull();
  }

  @Test
  void itIsFreshForThirtySecondsAfterAHeartbeat() {
    pulse.beat(new Pulse("job", 2, now, Instant.EPOCH));
    assertThat(pulse.now())
        .isEqualTo(new JobPulse.Freshness(now, 0L, Instant.EPOCH, 2, false, 0, null, false));
    now = now.plusSeconds(30);
    assertThat(pulse.now().stale()).isFalse();
    now = now.plusMillis(1);
    assertThat(pulse.now().stale()).isTrue();
    assertThat(pulse.now().ageSeconds()).isEqualTo(30);
  }

  @Test
  void aHeartbeatReadLateFromABacklogDoesNotMakeItFresh() {
    pulse.beat(new Pulse("job", 1, now.minusSeconds(3600), null));
    assertThat(pulse.now().stale()).isTrue();
  }

  @Test
  void aJobWhoseClockIsAheadHasNoNegativeAge() {
    pulse.beat(new Pulse("job", 1, now.plusSeconds(5), null));
    assertThat(pulse.now().ageSeconds()).isZero();
  }

  @Test
  void itSaysWhenTheConsoleItselfCannotRead() {
    feed.read(now, 7, 3);
    assertThat(pulse.now().lag()).isEqualTo(7);
    assertThat(pulse.now().problem()).isNull();
    feed.failed("Kafka is away");
    assertThat(pulse.now().problem()).isEqualTo("FEED_STOPPED");
    feed.read(now, 0, 3);
    assertThat(pulse.now().problem()).isNull();
  }
}

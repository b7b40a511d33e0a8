package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
  private Instant now = Instant.EPOCH;
  private final SignInGuard guard = new SignInGuard(clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @Test
  void fiveFailuresAreFreeThenTheKeyWaitsFiveMinutes() {
    for (int i = 0; i < SignInGuard.FREE; i++) {
      assertThat(guard.allows("k")).isTrue();
      guard.failed("k");
    }
    assertThat(guard.allows("k")).isFalse();
    assertThat(guard.allows("other")).isTrue();
    now = now.plus(Duration.ofMinutes(5));
    assertThat(guard.allows("k")).isFalse();
    now = now.plusMillis(1);
    assertThat(guard.allows("k")).isTrue();
  }

  @Test
  void aSuccessForgetsTheFailures() {
    for (int i = 0; i < SignInGuard.FREE; i++) {
      guard.failed("k");
    }
    guard.succeeded("k");
    assertThat(guard.allows("k")).isTrue();
  }

  @Test
  void aFloodOfNamesDoesNotFillTheMemory() {
    for (int i = 0; i < 20_000; i++) {
      guard.failed("name " + i);
    }
    assertThat(guard.allows("name 19999")).isTrue();
  }
}

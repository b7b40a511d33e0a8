package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.fengsui.console.access.SignInGuard.Counted;
import org.fengsui.console.access.SignInGuard.Verdict;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
  private static final List<Counted> K = List.of(Counted.name("k"));
  private static final Counted HERE = Counted.address("10.0.0.1");

  private Instant now = Instant.EPOCH;
  private final SignInGuard guard = new SignInGuard(clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @Test
  void fiveFailuresAreFreeThenTheNameWaitsFiveMinutes() {
    for (int i = 0; i < SignInGuard.FREE; i++) {
      assertThat(guard.begin(K)).isEqualTo(Verdict.ALLOWED);
    }
    assertThat(guard.begin(K)).isEqualTo(Verdict.REFUSED_FIRST);
    assertThat(guard.begin(K)).isEqualTo(Verdict.REFUSED);
    assertThat(guard.begin(List.of(Counted.name("other")))).isEqualTo(Verdict.ALLOWED);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(guard.begin(K)).isEqualTo(Verdict.REFUSED);
    now = now.plusMillis(1);
    assertThat(guard.begin(K)).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void attemptsAtTheSameTimeCountBeforeTheyHaveFailed() {
    long allowed =
        IntStream.range(0, 200).parallel().filter(i -> guard.begin(K) == Verdict.ALLOWED).count();
    assertThat(allowed).isEqualTo(SignInGuard.FREE);
  }

  @Test
  void aSuccessForgetsTheFailuresOfTheNameButNotThoseOfTheAddress() {
    for (int i = 0; i < SignInGuard.ADDRESS_FREE - 1; i++) {
      guard.begin(List.of(Counted.name("n" + i), HERE));
    }
    List<Counted> mine = List.of(Counted.name("k"), HERE);
    assertThat(guard.begin(mine)).isEqualTo(Verdict.ALLOWED);
    guard.succeeded(mine);
    assertThat(guard.begin(mine)).isEqualTo(Verdict.ALLOWED);
    assertThat(guard.begin(mine)).isEqualTo(Verdict.REFUSED_FIRST);
  }

  @Test
  void aFloodOfNamesDoesNotFillTheMemory() {
    for (int i = 0; i < 20_000; i++) {
      guard.begin(List.of(Counted.name("name " + i)));
    }
    assertThat(guard.begin(List.of(Counted.name("name 19999")))).isEqualTo(Verdict.ALLOWED);
  }
}

package org.fengsui.jobs.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.config.RefusedStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  private static final LockOwner HERE = LockOwner.self();

  @TempDir Path folder;
  private final List<Text> said = new ArrayList<>();
  private final Steps clock = new Steps();

  /** Time goes on only while somebody waits. */
  private static final class Steps implements LockClock {
    long wall = 1_700_000_000_000L;
    long steady = 5_000;
    Runnable meanwhile = () -> {};

    @Override
    public long wallMillis() {
      return wall;
    }

    @Override
    public long steadyMillis() {
      return steady;
    }

    @Override
    public void pause(Duration time) {
      wall += time.toMillis();
      steady += time.toMillis();
      meanwhile.run();
    }
  }

  private FolderLock acquire(LockOwner owner) throws Exception {
    Consumer<Text> say = said::add;
    return FolderLock.acquire(folder, owner, clock, say);
  }

  private static LockOwner elsewhere() {
    return new LockOwner("another host", 1, "then", "token-of-another");
  }

  private static LockOwner here(String token, String started) {
    return new LockOwner(HERE.host(), HERE.pid(), started, token);
  }

  @Test
  void aFreeLockIsTakenAndGivenBack() throws Exception {
    try (FolderLock lock = acquire(HERE)) {
      assertThat(lock.held()).isTrue();
      assertThat(lock.taken()).isFalse();
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aLivingHolderOnThisHostIsARefusal() throws Exception {
    try (FolderLock lock = acquire(HERE)) {
      assertThatThrownBy(() -> acquire(here("second", HERE.started())))
          .isInstanceOf(RefusedStartException.class)
          .hasMessageContaining("process " + HERE.pid());
      assertThat(lock.held()).isTrue();
    }
  }

  @Test
  void theLockOfAProcessThatIsGoneIsTakenAtOnce() throws Exception {
    FolderLock gone = acquire(here("gone", "another boot:1"));
    try (FolderLock lock = acquire(HERE)) {
      assertThat(lock.held()).isTrue();
      assertThat(gone.taken()).isTrue();
      assertThat(said).isEmpty();
      gone.close();
      assertThat(lock.held()).isTrue();
    }
  }

  @Test
  void aHolderElsewhereIsWaitedForAMinute() throws Exception {
    acquire(elsewhere());
    long before = clock.steady;
    try (FolderLock lock = acquire(HERE)) {
      assertThat(lock.held()).isTrue();
      assertThat(clock.steady - before).isBetween(60_000L, 62_000L);
      assertThat(said).hasSize(1);
      assertThat(said.get(0).en()).contains("another host");
    }
  }

  @Test
  void aHeartbeatThatIsOldAlreadyNeedsTwoMoreHeartbeatsOfWaiting() throws Exception {
    acquire(elsewhere());
    clock.wall += 61_000;
    long before = clock.steady;
    try (FolderLock lock = acquire(HERE)) {
      assertThat(lock.held()).isTrue();
      assertThat(clock.steady - before).isBetween(12_000L, 14_000L);
    }
  }

  @Test
  void aHolderElsewhereWhoseHeartbeatMovesIsARefusalWhateverItsClock() throws Exception {
    FolderLock other = acquire(elsewhere());
    clock.wall += 3_600_000;
    long until = clock.steady + 5_000;
    clock.meanwhile =
        () -> {
          if (clock.steady == until) {
            try {
              other.beat();
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        };
    assertThatThrownBy(() -> acquire(HERE)).isInstanceOf(RefusedStartException.class);
    assertThat(other.held()).isTrue();
  }

  @Test
  void aLockThatIsTornIsWaitedForToo() throws Exception {
    Files.writeString(folder.resolve(FolderLock.FILE), "host");
    try (FolderLock lock = acquire(HERE)) {
      assertThat(lock.held()).isTrue();
      assertThat(said).hasSize(1);
    }
  }
}

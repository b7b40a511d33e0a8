package org.fengsui.jobs.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionTest {
  /** Checkpoints 1 to {@code newest}; those with a number of {@code full} share nothing before. */
  private static List<Restorable> chain(int newest, Integer... full) {
    List<Restorable> all = new ArrayList<>();
    int base = 1;
    for (int n = 1; n <= newest; n++) {
      base = Arrays.asList(full).contains(n) ? n : base;
      all.add(0, of(n, "base" + base, "own" + n));
    }
    return all;
  }

  private static Restorable of(long number, String... files) {
    Map<Path, Long> sizes =
        Arrays.stream(files).collect(Collectors.toMap(Path::of, (Function<String, Long>) f -> 1L));
    return new Restorable(Path.of("chk-" + number), "job", number, sizes, null, Instant.EPOCH);
  }

  private static List<Long> kept(List<Restorable> all) {
    return Retention.kept(all).stream().map(Restorable::number).toList();
  }

  @Test
  void ofFullCheckpointsTheThreeNewestAreKept() {
    assertThat(kept(chain(6, 1, 2, 3, 4, 5, 6))).containsExactly(6L, 5L, 4L);
    assertThat(kept(chain(2, 1, 2))).containsExactly(2L, 1L);
  }

  @Test
  void theLastBeforeTheNewestFullOneStaysUntilTheNextFullOneIsComplete() {
    assertThat(kept(chain(19, 1, 11))).containsExactly(19L, 18L, 17L, 10L);
    assertThat(kept(chain(20, 1, 11))).containsExactly(20L, 19L, 18L, 10L);
    assertThat(kept(chain(21, 1, 11, 21))).containsExactly(21L, 20L, 19L);
    assertThat(kept(chain(24, 1, 11, 21))).containsExactly(24L, 23L, 22L, 20L);
  }

  @Test
  void theNewestOfTheRunBeforeStaysBecauseAStopRemovesTheRunsOwn() {
    List<Restorable> all = new ArrayList<>(chain(9, 1));
    all.add(new Restorable(Path.of("old-3"), "earlier", 3, Map.of(), null, Instant.EPOCH));
    all.add(new Restorable(Path.of("old-2"), "earlier", 2, Map.of(), null, Instant.EPOCH));
    assertThat(kept(all)).containsExactly(9L, 8L, 7L, 3L);
  }

  @Test
  void whereAllShareAFileOnlyTheThreeNewestAreLeft() {
    assertThat(kept(chain(9, 1))).containsExactly(9L, 8L, 7L);
  }
}

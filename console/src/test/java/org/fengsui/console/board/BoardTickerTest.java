package org.fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.live.LiveEvent;
import org.fengsui.console.testing.MemoryStore;
import org.fengsui.console.testing.MovingClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BoardTickerTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-22T04:00:00Z"));
  private final MemoryStore store = MemoryStore.create(clock);
  private final List<LiveEvent> told = new ArrayList<>();
  private final BoardTicker ticker =
      new BoardTicker(
          new JobPulse(new FeedStatus(), Duration.ofSeconds(30), clock),
          store.hub(),
          store.log(),
          new JsonMapper(),
          clock);

  @Test
  void aHeartbeatSaysHowFreshTheBoardIsInOneObject() {
    watchers(1);
    assertThat(beat())
        .startsWith("event: heartbeat\ndata: {")
        .contains("\"stale\":true", "\"lag\":0", "\"problem\":null")
        .doesNotContain("freshness");
  }

  @Test
  void theMoreWatchTheLongerTheySpreadWhatTheyAskAndNeverOverTenSeconds() {
    watchers(1);
    assertThat(beat()).contains("\"spread\":20}");
    watchers(499);
    assertThat(beat()).contains("\"spread\":10000}");
    watchers(5_000);
    assertThat(beat()).contains("\"spread\":10000}");
  }

  private void watchers(int more) {
    for (int i = 0; i < more; i++) {
      store.hub().watch(told::add);
    }
  }

  private String beat() {
    told.clear();
    ticker.tick();
    return new String(told.get(0).frame(), StandardCharsets.UTF_8);
  }
}

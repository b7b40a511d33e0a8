package org.fengsui.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengsui.console.testing.MemoryStore;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Instant NOW = Instant.parse("2026-03-22T04:00:00Z");

  private final MemoryStore store = MemoryStore.create(Clock.fixed(NOW, ZoneOffset.UTC));
  private final List<LiveEvent> told = Collections.synchronizedList(new ArrayList<>());
  private final EventHub.Watch watch = store.hub().watch(told::add);

  @Test
  void eventsAreNumberedKeptAndToldAfterTheCommit() {
    store
        .changes()
        .run(
            c -> {
              assertThat(c.nextNo()).isEqualTo(1);
              assertThat(c.announce(EventKind.WARNING, "640104", "{\"a\":1}")).isEqualTo(1);
              c.valuesChanged();
              assertThat(told).isEmpty();
            });
    store.changes().run(Change::valuesChanged);
    assertThat(told).extracting(LiveEvent::no).containsExactly(1L);
    store.hub().tellValues();
    store.hub().tellValues();
    assertThat(told).extracting(LiveEvent::no).containsExactly(1L, 0L);
    assertThat(text(told.get(0))).isEqualTo("id: 1\nevent: warning\ndata: {\"a\":1}\n\n");
    assertThat(text(told.get(1))).isEqualTo("event: indicator\ndata: {}\n\n");
    assertThat(store.log().after(0, 9)).extracting(LiveEvent::no).containsExactly(1L);
    assertThat(store.log().after(0, 9).get(0).region()).isEqualTo("640104");
  }

  @Test
  void theVersionGrowsWithEachChangeThatHappenedBeforeItIsTold() {
    List<Long> versions = new ArrayList<>();
    store.changes().run(c -> c.afterCommit(() -> versions.add(store.changes().version())));
    assertThat(versions).containsExactly(1L);
    assertThatThrownBy(
            () ->
                store
                    .changes()
                    .run(
                        c -> {
                          throw new IllegalArgumentException("no");
                        }))
        .hasMessage("no");
    assertThat(store.changes().version()).isEqualTo(1);
  }

  @Test
  void aChangeThatFailsIsNeitherKeptNorToldAndItsNumberIsGivenAgain() {
    assertThatThrownBy(
            () ->
                store
                    .changes()
                    .run(
                        c -> {
                          c.announce(EventKind.ACT, "", "{}");
                          c.afterCommit(() -> told.add(null));
                          throw new IllegalArgumentException("no");
                        }))
        .hasMessage("no");
    assertThat(told).isEmpty();
    assertThat(store.log().last()).isZero();
    assertThat(store.changes().<Long>apply(Change::nextNo)).isEqualTo(1);
  }

  @Test
  void ofASubjectTheLastWordIsToldOnceAtTheEnd() {
    store
        .changes()
        .run(
            c -> {
              c.announceAtEnd(EventKind.INCIDENT, "i", "", () -> "1");
              c.announce(EventKind.WARNING, "", "{}");
              c.announceAtEnd(EventKind.INCIDENT, "i", "", () -> "2");
            });
    assertThat(told)
        .extracting(LiveEvent::kind)
        .containsExactly(EventKind.WARNING, EventKind.INCIDENT);
    assertThat(text(told.get(1))).contains("data: 2");
  }

  @Test
  void changesOfManyThreadsAreToldInTheOrderOfTheirNumbers() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(
          CompletableFuture.runAsync(
              () ->
                  store
                      .changes()
                      .run(
                          c -> {
                            c.announce(EventKind.ACT, "", "{}");
                            c.announce(EventKind.ACT, "", "{}");
                          })));
    }
    all.forEach(CompletableFuture::join);
    assertThat(told).extracting(LiveEvent::no).isSorted().doesNotHaveDuplicates().hasSize(200);
    assertThat(store.log().after(0, 300)).hasSize(200);
  }

  @Test
  void aChangeWithinAChangeIsRefused() {
    assertThatThrownBy(() -> store.changes().run(c -> store.changes().run(d -> {})))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pass the Change on");
  }

  @Test
  void theLogKnowsHowFarItReachesBack() {
    assertThat(store.log().reachesBackTo(0)).isTrue();
    assertThat(store.log().reachesBackTo(5)).isFalse();
    store.changes().run(c -> c.announce(EventKind.ACT, "", "{}"));
    store.changes().run(c -> c.announce(EventKind.ACT, "", "{}"));
    assertThat(store.log().reachesBackTo(0)).isTrue();
    assertThat(store.log().reachesBackTo(2)).isTrue();
    assertThat(store.log().reachesBackTo(3)).isFalse();
    assertThat(store.log().forget(NOW)).isZero();
    assertThat(store.log().forget(NOW.plus(Duration.ofSeconds(1)))).isEqualTo(2);
    assertThat(store.log().reachesBackTo(0)).isFalse();
    assertThat(store.log().reachesBackTo(1)).isFalse();
    assertThat(store.log().reachesBackTo(2)).isTrue();
  }

  @Test
  void whoStopsWatchingIsToldNoMore() {
    assertThat(store.hub().watchers()).isEqualTo(1);
    watch.close();
    store.changes().run(c -> c.announce(EventKind.ACT, "", "{}"));
    assertThat(told).isEmpty();
    assertThat(store.hub().watchers()).isZero();
  }

  private static String text(LiveEvent event) {
    return new String(event.frame(), StandardCharsets.UTF_8);
  }
}

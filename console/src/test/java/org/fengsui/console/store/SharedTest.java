package org.fengsui.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedTest {
  private final AtomicLong version = new AtomicLong();
  private final AtomicInteger found = new AtomicInteger();
  private final Shared<String, String> shared = new Shared<>(version::get);

  @Test
  void anAnswerIsFoundOnceForEachVersionAndQuestion() {
    assertThat(ask("a")).isEqualTo("a1");
    assertThat(ask("a")).isEqualTo("a1");
    assertThat(ask("b")).isEqualTo("b2");
    version.incrementAndGet();
    assertThat(ask("a")).isEqualTo("a3");
    assertThat(ask("b")).isEqualTo("b4");
    assertThat(found).hasValue(4);
  }

  @Test
  void whatChangesWhileAnAnswerIsFoundIsReadAgain() {
    shared.get(
        "a",
        () -> {
          version.incrementAndGet();
          return "of before";
        });
    assertThat(ask("a")).isEqualTo("a1");
  }

  @Test
  void whoAsksTheSameMeanwhileWaitsForTheOneAnswer() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(9);
    try {
      CompletableFuture<String> first =
          CompletableFuture.supplyAsync(() -> shared.get("a", () -> slow(begun, go)), threads);
      begun.await();
      List<CompletableFuture<String>> others =
          IntStream.range(0, 8)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask("a"), threads))
              .toList();
      go.countDown();
      assertThat(first.get()).isEqualTo("slow");
      for (CompletableFuture<String> other : others) {
        assertThat(other.get()).isEqualTo("slow");
      }
    } finally {
      threads.shutdown();
    }
    assertThat(found).hasValue(0);
  }

  @Test
  void ofManyQuestionsThoseAskedLatelyAreRemembered() {
    ask("kept");
    for (int i = 0; i < 200; i++) {
      ask("q" + i);
      ask("kept");
    }
    int before = found.get();
    ask("kept");
    assertThat(found).hasValue(before);
    ask("q0");
    assertThat(found).hasValue(before + 1);
  }

  private static String slow(CountDownLatch begun, CountDownLatch go) {
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "slow";
  }

  private String ask(String question) {
    return shared.get(question, () -> question + found.incrementAndGet());
  }
}

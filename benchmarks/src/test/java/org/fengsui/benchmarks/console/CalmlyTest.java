package org.fengsui.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalmlyTest {
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final BlockingQueue<CompletableFuture<String>> asked = new LinkedBlockingQueue<>();
  private final Calmly calmly =
      new Calmly(
          timer,
          1,
          () -> {
            CompletableFuture<String> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
          });

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void manyChangesAreOneQuestionAndThoseDuringItOneMore() throws Exception {
    calmly.call(0);
    calmly.call(0);
    CompletableFuture<String> first = asked.take();
    calmly.call(0);
    calmly.call(0);
    assertThat(timer.getQueue()).isEmpty();
    first.complete("");
    asked.take().complete("");
    timer.submit(() -> {}).get();
    assertThat(asked).isEmpty();
    assertThat(timer.getQueue()).isEmpty();
  }

  @Test
  void aQuestionThatFailsIsNotTheLast() throws Exception {
    calmly.call(2);
    CompletableFuture<String> first = asked.take();
    calmly.call(2);
    first.completeExceptionally(new IllegalStateException("lost"));
    assertThat(asked.take()).isNotNull();
  }
}

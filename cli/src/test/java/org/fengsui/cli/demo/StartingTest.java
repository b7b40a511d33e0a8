package org.fengsui.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartingTest {
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void whatStartsBesideIsThereWhenAskedForAndClosedWithIt() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (Starting<String> starting =
        new Starting<>(
            () -> {
              go.await();
              return "up";
            },
            s -> closed.incrementAndGet())) {
      go.countDown();
      assertThat(starting.get()).isEqualTo("up");
    }
    assertThat(closed).hasValue(1);
  }

  @Test
  void whatCannotStartSaysWhyAndIsNotClosed() {
    try (Starting<String> starting =
        new Starting<>(
            () -> {
              throw new IOException("no room");
            },
            s -> closed.incrementAndGet())) {
      assertThatThrownBy(starting::get).isInstanceOf(IOException.class).hasMessage("no room");
    }
    assertThat(closed).hasValue(0);
  }
}

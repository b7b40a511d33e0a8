package org.fengsui.cli.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Something that starts on a thread of its own while other things start too. Closing waits for the
 * start to end and closes what came of it.
 */
final class Starting<T> implements AutoCloseable {
  private final CompletableFuture<T> started;
  private final Consumer<T> end;

  /**
   * Begins to start it.
   *
   * @param start starts it
   * @param end closes it; may be called again after somebody else has closed it
   */
  Starting(Callable<T> start, Consumer<T> end) {
    this.end = end;
    started =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return start.call();
              } catch (Exception e) {
                throw new CompletionException(e);
              }
            },
            task -> new Thread(task, "fengsui-start").start());
  }

  /**
   * Waits until it has started.
   *
   * @throws Exception why it has not
   */
  T get() throws Exception {
    try {
      return started.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    T made = started.exceptionally(e -> null).join();
    if (made != null) {
      end.accept(made);
    }
  }
}

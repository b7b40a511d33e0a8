package org.fengsui.console.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process when the one that started it is gone, however that ended: the parent holds the
 * other end of the standard input, which the system closes with it.
 */
final class ParentWatch {
  /** Environment variable by which a parent says that it holds the standard input. */
  static final String VARIABLE = "FENGSUI_PARENT_HOLDS_STDIN";

  private static final long PATIENCE_SECONDS = 20;

  private ParentWatch() {}

  /** Watches the parent of this process, where it asks for that. */
  static void start() {
    if (System.getenv(VARIABLE) != null) {
      watch(System.in, ParentWatch::end);
    }
  }

  /**
   * Calls something once an input has ended.
   *
   * @return the thread that waits
   */
  static Thread watch(InputStream input, Runnable then) {
    return daemon(
        "parent-watch",
        () -> {
          try {
            while (input.read() >= 0) {
              // what a parent may write means nothing
            }
          } catch (IOException e) {
            // an input that breaks has ended too
          }
          then.run();
        });
  }

  private static void end() {
    daemon(
        "parent-watch-last",
        () -> {
          try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(1);
        });
    System.exit(0);
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}

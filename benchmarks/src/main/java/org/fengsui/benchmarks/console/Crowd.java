package org.fengsui.benchmarks.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All who look at the console at once. */
final class Crowd implements AutoCloseable {
  private static final int SESSIONS = 8;
  private static final Duration OPENING = Duration.ofMinutes(2);

  /** Millis that a reader looks at a page before asking for the next. */
  private static final int READING_MILLIS = 1_000;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final ExecutorService readers = Executors.newCachedThreadPool();
  private final ExecutorService io = Executors.newFixedThreadPool(2);
  private final List<Http> sessions = new ArrayList<>();
  private final List<Viewer> viewers = new ArrayList<>();
  private final Arrivals arrivals;
  private final SplittableRandom random = new SplittableRandom(2);
  private volatile boolean leaving;

  /** People with sessions of their own. */
  Crowd(String url, String password, Answers answers, Arrivals arrivals) {
    this.arrivals = arrivals;
    for (int i = 0; i < SESSIONS; i++) {
      sessions.add(Http.signedIn(url, password, io, answers));
    }
  }

  /** So many open the board; returns when each has an event of the console. */
  void watch(int boards) {
    for (int i = 0; i < boards; i++) {
      Http http = sessions.get(i % SESSIONS);
      Viewer viewer = new Viewer(http, timer, arrivals);
      viewers.add(viewer);
      var unused = http.stream(viewer);
    }
    Waiting.until(boards + " streams", OPENING, () -> viewers.stream().allMatch(Viewer::open));
  }

  /** So many read page after page, and so many pages more are opened each second. */
  void read(int users, int rate, List<String> incidents, List<String> areas) {
    Reader reader = new Reader(sessions.get(0), incidents, areas);
    reader.warm();
    for (int i = 0; i < users; i++) {
      SplittableRandom own = random.split();
      readers.execute(
          () -> {
            while (!leaving) {
              page(reader, own, System.nanoTime());
              Waiting.pause(READING_MILLIS);
            }
          });
    }
    if (rate > 0) {
      var unused =
          timer.scheduleAtFixedRate(
              () -> {
                SplittableRandom own = random.split();
                long due = System.nanoTime();
                readers.execute(() -> page(reader, own, due));
              },
              0,
              TimeUnit.SECONDS.toMicros(1) / rate,
              TimeUnit.MICROSECONDS);
    }
  }

  private void page(Reader reader, SplittableRandom own, long due) {
    try {
      reader.page(own, due);
    } catch (CompletionException | RejectedExecutionException e) {
      // Counted as failed while it counts; at the end whoever still waits just leaves.
      if (!leaving) {
        Waiting.pause(READING_MILLIS);
      }
    }
  }

  /** Streams that were lost. */
  long lost() {
    return viewers.stream().filter(v -> !v.open()).count();
  }

  @Override
  public void close() {
    leaving = true;
    timer.shutdownNow();
    readers.shutdown();
    try {
      var unused = readers.awaitTermination(OPENING.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    io.shutdownNow();
  }
}

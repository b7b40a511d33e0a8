package org.fengsui.benchmarks.console;

import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A board that somebody watches: takes every event, and fetches again what changed. */
final class Viewer implements Flow.Subscriber<String> {
  /** What makes the page fetch the board, and what the open incidents, as in board/main.js. */
  private static final Set<String> BOARD = Set.of("warning", "incident", "indicator", "reset");

  private static final Set<String> INCIDENTS = Set.of("incident", "reset");
  private static final Pattern SPREAD = Pattern.compile("\"spread\":([0-9]{1,5})");
  private static final String EVENT = "event: ";
  private static final String ALERT = "\"alert_id\":\"";

  /** As in board/main.js. */
  private static final int PAUSE_MILLIS = 700;

  private final Arrivals arrivals;
  private final Calmly board;
  private final Calmly incidents;
  private int spread;
  private String kind = "";
  private volatile boolean open;

  /** A viewer who asks through a browser. */
  Viewer(Http http, ScheduledExecutorService timer, Arrivals arrivals) {
    this.arrivals = arrivals;
    this.board =
        new Calmly(
            timer,
            PAUSE_MILLIS,
            () -> http.ask("watching: board", "/api/board", "", System.nanoTime()));
    this.incidents =
        new Calmly(
            timer,
            PAUSE_MILLIS,
            () ->
                http.ask(
                    "watching: open incidents",
                    "/api/incidents?state=OPEN",
                    "",
                    System.nanoTime()));
  }

  /** Whether its stream is open and brought an event. */
  boolean open() {
    return open;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    open = true;
    if (line.startsWith(EVENT)) {
      kind = line.substring(EVENT.length());
      if (BOARD.contains(kind)) {
        board.call(spread);
      }
      if (INCIDENTS.contains(kind)) {
        incidents.call(spread);
      }
    } else if (kind.equals("warning") && line.startsWith("data: ")) {
      int from = line.indexOf(ALERT) + ALERT.length();
      arrivals.seen(line.substring(from, line.indexOf('"', from)), System.currentTimeMillis());
    } else if (kind.equals("heartbeat") && line.startsWith("data: ")) {
      Matcher found = SPREAD.matcher(line);
      spread = found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
  }

  @Override
  public void onError(Throwable failure) {
    open = false;
  }

  @Override
  public void onComplete() {
    open = false;
  }
}

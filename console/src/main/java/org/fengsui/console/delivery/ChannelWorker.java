package org.fengsui.console.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fengsui.console.delivery.channel.Channel;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.delivery.channel.Outcome;
import org.fengsui.console.delivery.channel.Parcel;
import org.fengsui.console.settings.ChannelSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the notices of one channel, one after the other. A notice is marked as sent only when the
 * other side has acknowledged it: a console killed in between sends that one again, and no other.
 */
final class ChannelWorker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);
  private static final int BATCH = 50;
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration MOST_PAUSE = Duration.ofSeconds(30);

  private final ChannelSettings settings;
  private final Channel channel;
  private final DeliveryLog log;
  private final Backoff backoff;
  private final JsonMapper json;
  private final String pageOfAll;
  private final Clock clock;
  private final Semaphore signal = new Semaphore(0);
  private volatile boolean stopping;
  private int failures;
  private Instant pausedUntil = Instant.MIN;

  ChannelWorker(
      ChannelSettings settings,
      Channel channel,
      DeliveryLog log,
      Backoff backoff,
      JsonMapper json,
      String pageOfAll,
      Clock clock) {
    this.settings = settings;
    this.channel = channel;
    this.log = log;
    this.backoff = backoff;
    this.json = json;
    this.pageOfAll = pageOfAll;
    this.clock = clock;
  }

  /** Looks at once whether there is something to carry. */
  void wake() {
    signal.release();
  }

  /** Ends after the attempt that runs. */
  void stop() {
    stopping = true;
    signal.release();
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        if (round() == 0) {
          await();
        }
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("channel {} goes on in a moment: {}", settings.id(), e.toString());
        await();
      } catch (RuntimeException e) {
        LOG.error("channel {} goes on in a moment", settings.id(), e);
        await();
      }
    }
  }

  /** Carries what is due; gives how many arrived or were given up. */
  private int round() {
    Instant now = clock.instant();
    if (now.isBefore(pausedUntil)) {
      return 0;
    }
    List<OutboxRow> due = log.due(settings.id(), now, BATCH);
    int done = 0;
    for (OutboxRow row : due) {
      if (stopping || clock.instant().isBefore(pausedUntil)) {
        return done;
      }
      carry(row);
      done++;
    }
    return done;
  }

  private void carry(OutboxRow row) {
    Letter letter = json.readValue(row.body(), Letter.class);
    if (!settings.carries().contains(letter.status())) {
      Outcome why = Outcome.refused(letter.status() + " is not for this channel");
      log.failed(row, OutboxState.DROPPED, why, row.nextAt(), clock.instant());
      return;
    }
    List<OutboxRow> told = letter.kind() == NoticeKind.SURGE ? log.toldIn(row.id()) : List.of();
    if (letter.kind() == NoticeKind.SURGE) {
      List<Letter> letters =
          told.stream().map(r -> json.readValue(r.body(), Letter.class)).toList();
      letter = Digest.of(letter, letters, pageOfAll);
    }
    boolean late = row.heldFor() != null;
    Outcome outcome = channel.send(new Parcel(row.id(), row.recipient(), late, letter));
    note(row, told.stream().map(OutboxRow::id).toList(), outcome, clock.instant());
  }

  private void note(OutboxRow row, List<Long> told, Outcome outcome, Instant now) {
    switch (outcome.kind()) {
      case SENT -> {
        log.sent(row, told, outcome, now);
        failures = 0;
      }
      case REFUSED -> {
        LOG.warn("notice {} parked: {} said {}", row.id(), settings.id(), outcome.detail());
        log.failed(row, OutboxState.PARKED, outcome, now, now);
      }
      case RETRY -> {
        failures++;
        int attempts = row.attempts() + 1;
        boolean over = backoff.over(attempts);
        Instant next = now.plus(backoff.after(attempts));
        log.failed(row, over ? OutboxState.PARKED : OutboxState.WAITING, outcome, next, now);
        Duration pause = backoff.after(failures);
        pausedUntil = now.plus(pause.compareTo(MOST_PAUSE) > 0 ? MOST_PAUSE : pause);
      }
    }
  }

  private void await() {
    try {
      if (signal.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        signal.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}

package org.fengsui.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.story.Beat;
import org.fengsui.backtest.story.Story;
import org.fengsui.cli.kafka.RowSender;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.StopSignal;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;

/**
 * Plays the story: sends its records to the topics at their time, second by second, and goes on
 * with live records until it is stopped. It only writes to topics; what the board shows of them
 * comes back through the job.
 */
final class StoryPlayer implements AutoCloseable {
  private static final long JOIN_MILLIS = 10_000;

  private final Story story;
  private final RowSender sender;
  private final Language language;
  private final StopSignal stop;
  private final Thread thread = new Thread(this::play, "fengsui-story");
  private volatile String caption = "";
  private volatile RuntimeException failure;

  private StoryPlayer(Story story, RowSender sender, Language language, StopSignal stop) {
    this.story = story;
    this.sender = sender;
    this.language = language;
    this.stop = stop;
  }

  /**
   * Begins now.
   *
   * @param bootstrap brokers
   * @param place the pack's jurisdiction
   * @param seed seed of the story
   * @param language language of the captions
   * @param stop when to stop
   */
  static StoryPlayer begin(
      String bootstrap, Jurisdiction place, long seed, Language language, StopSignal stop) {
    Story story = new Story(place, seed, Instant.now().plusSeconds(Story.SECONDS));
    StoryPlayer player = new StoryPlayer(story, new RowSender(bootstrap, Map.of()), language, stop);
    player.thread.setDaemon(true);
    player.thread.start();
    return player;
  }

  /** What is happening now, in the language of the board. */
  String caption() {
    if (failure != null) {
      throw new IllegalStateException("the story broke off", failure);
    }
    return caption;
  }

  private void play() {
    try {
      long start = System.nanoTime();
      for (Beat beat : story.beats()) {
        long due = start + Duration.ofSeconds(beat.second()).toNanos();
        if (stop.await(Duration.ofNanos(due - System.nanoTime()))) {
          return;
        }
        if (beat.captioned()) {
          caption = language.of(beat.zh(), beat.en());
        }
        beat.records().forEach(this::send);
      }
      live(story.live());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void live(Iterator<Emission> records) throws InterruptedException {
    while (records.hasNext()) {
      Emission next = records.next();
      if (stop.await(Duration.ofMillis(next.knownAt() - System.currentTimeMillis()))) {
        return;
      }
      send(next);
    }
  }

  private void send(Emission emission) {
    String topic = emission.feed().topic();
    byte[] bytes = Wire.encode(topic, emission.record());
    sender.send(
        topic, Streams.of(topic).id((SpecificRecordBase) emission.record()), bytes, null, -1);
  }

  /** Waits until the last record is handed over; the stop must have been asked for. */
  @Override
  public void close() {
    stop.stop();
    try {
      thread.join(JOIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sender.close();
  }
}

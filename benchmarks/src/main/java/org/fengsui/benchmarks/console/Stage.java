package org.fengsui.benchmarks.console;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;

/**
 * A broker with a year on it and a console that has read it.
 *
 * @param kafka broker
 * @param output writes to it
 * @param heart beats for the job, every five seconds
 * @param console console
 * @param values values of the year
 * @param place areas
 */
record Stage(
    EmbeddedKafka kafka,
    JobOutput output,
    ScheduledExecutorService heart,
    ConsoleUnderTest console,
    YearOfValues values,
    Place place)
    implements AutoCloseable {
  private static final long SEED = 1;
  private static final int BEAT_SECONDS = 5;
  private static final int PARTITIONS = 4;
  private static final Duration READING = Duration.ofMinutes(15);
  private static final Pattern POSITION =
      Pattern.compile("fengsui_feed_position\\{topic=\"([a-z-]+)\"[^}]*} ([0-9.E+]+)");

  /** Starts all of it, and fills the topics. */
  static Stage set(Plan plan, PrintStream out) throws IOException, InterruptedException {
    EmbeddedKafka kafka = EmbeddedKafka.start();
    kafka.createTopics(Topics.ALL, PARTITIONS);
    Place place = Place.load();
    Instant now = Instant.now();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(8));
    YearOfValues values = new YearOfValues(place, plan.days(), today, now);
    JobOutput output = new JobOutput(kafka.bootstrap(), place);
    List<EarlyWarning> alerts = new YearOfAlerts(SEED, place, now).messages(plan.episodes());
    alerts.forEach(output::later);
    AtomicInteger lines = new AtomicInteger();
    values.each(
        v -> {
          output.value(v);
          lines.incrementAndGet();
        });
    output.flush();
    ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    var unused =
        heart.scheduleAtFixedRate(
            () -> output.beat(Instant.now()), 0, BEAT_SECONDS, TimeUnit.SECONDS);
    ConsoleUnderTest console = ConsoleUnderTest.start(kafka.bootstrap(), plan);
    Stage stage = new Stage(kafka, output, heart, console, values, place);
    stage.read(alerts.size(), lines.get(), out);
    return stage;
  }

  /** Waits until the console has read all, and says how long that took. */
  private void read(int messages, int lines, PrintStream out) {
    long begin = System.nanoTime();
    out.println("console process " + console.pid());
    Http http = Http.signedIn(console.url(), console.password(), Runnable::run, new Answers());
    Waiting.until(
        "the year is read",
        READING,
        () ->
            position(http, Topics.EARLY_WARNING_ALERTS) >= messages
                && position(http, Topics.INDICATORS) >= lines);
    out.printf(
        "a year: %d messages, %d indicator lines, read in %.0f s, %.0f s of CPU%n",
        messages, lines, (System.nanoTime() - begin) / 1e9, console.cpu().toMillis() / 1e3);
  }

  private static double position(Http http, String topic) {
    Matcher found = POSITION.matcher(http.text("/actuator/prometheus"));
    while (found.find()) {
      if (found.group(1).equals(topic)) {
        return Double.parseDouble(found.group(2));
      }
    }
    return 0;
  }

  @Override
  public void close() {
    heart.shutdownNow();
    console.close();
    output.close();
    kafka.close();
  }
}

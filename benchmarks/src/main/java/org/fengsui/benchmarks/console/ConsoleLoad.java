package org.fengsui.benchmarks.console;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.indicators.place.Area;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.WarningLevel;

/**
 * How fast the console answers, and how soon an alert is on every screen, with a year behind it and
 * many watching. Prints and asserts nothing; ends by itself. docs/performance.md says how to run
 * it.
 */
public final class ConsoleLoad {
  private static final Pattern ID = Pattern.compile("\\{\"id\":\"([0-9a-f]+)\"");
  private static final Duration LAST_WORDS = Duration.ofSeconds(20);
  private static final List<WarningLevel> LEVELS =
      List.of(WarningLevel.BLUE, WarningLevel.YELLOW, WarningLevel.ORANGE);
  private static final int VALUES_A_SECOND = 20;

  private final Plan plan;
  private final Stage stage;
  private final PrintStream out;
  private final Answers answers = new Answers();
  private final Arrivals onStreams = new Arrivals();
  private final Map<String, Long> appendedByName = new TreeMap<>();
  private int sent;
  private int value;

  private ConsoleLoad(Plan plan, Stage stage, PrintStream out) {
    this.plan = plan;
    this.stage = stage;
    this.out = out;
  }

  /**
   * Measures a plan and prints.
   *
   * @throws Exception when broker, console or browser cannot be started or fail
   */
  static void run(Plan plan, PrintStream out) throws Exception {
    out.println(plan);
    try (Stage stage = Stage.set(plan, out)) {
      new ConsoleLoad(plan, stage, out).measure();
    }
  }

  private void measure() {
    String url = stage.console().url();
    String password = stage.console().password();
    try (Crowd crowd = new Crowd(url, password, answers, onStreams);
        Chromium chromium = plan.chromium() ? Chromium.watch(url, password) : null) {
      Http http = Http.signedIn(url, password, Runnable::run, new Answers());
      crowd.watch(plan.viewers());
      crowd.read(plan.users(), plan.rate(), incidents(http), codes());
      run(plan.warmup(), Math.max(1, plan.alerts() * plan.warmup() / Math.max(1, plan.seconds())));
      forget();
      Duration before = stage.console().cpu();
      answers.counting(true);
      run(plan.seconds(), plan.alerts());
      answers.counting(false);
      Duration used = stage.console().cpu().minus(before);
      lastWords();
      print(used, crowd, chromium);
    }
  }

  private static List<String> incidents(Http http) {
    List<String> found = new ArrayList<>();
    for (int page = 0; page < 4; page++) {
      Matcher ids = ID.matcher(http.text("/api/incidents?page=" + page * 5));
      while (ids.find()) {
        found.add(ids.group(1));
      }
    }
    return found;
  }

  private List<String> codes() {
    return stage.place().counties().stream().map(Area::code).toList();
  }

  /** Alerts, evenly over the time; every second some values. */
  private void run(int seconds, int alerts) {
    long start = System.nanoTime();
    int sent = 0;
    int second = -1;
    while (System.nanoTime() - start < seconds * 1_000_000_000L) {
      double passed = (System.nanoTime() - start) / 1e9;
      if ((int) passed > second) {
        second = (int) passed;
        values();
      }
      if (sent < alerts && passed * alerts >= (double) sent * seconds) {
        sent++;
        alert();
      }
      Waiting.pause(2);
    }
  }

  private void values() {
    List<IndicatorValue> running = stage.values().running();
    for (int i = 0; i < VALUES_A_SECOND; i++) {
      stage.output().value(running.get(value++ % running.size()));
    }
  }

  private void alert() {
    List<Area> counties = stage.place().counties();
    Area county = counties.get(sent % counties.size());
    WarningLevel level = LEVELS.get(sent % LEVELS.size());
    EarlyWarning w =
        Messages.employer("layoff-employer", "LIVE" + sent++, county, level, Instant.now());
    long at = stage.output().alert(w);
    onStreams.appended(w.getAlertId(), at);
    appendedByName.put(w.getScope().getName(), at);
  }

  private void forget() {
    appendedByName.clear();
    onStreams.forget();
  }

  private void lastWords() {
    try {
      Waiting.until("all heard all", LAST_WORDS, () -> onStreams.complete(plan.viewers()));
    } catch (IllegalStateException e) {
      out.println(e.getMessage());
    }
  }

  private void print(Duration used, Crowd crowd, Chromium chromium) {
    answers.print(out);
    onStreams.print("topic to the last of all streams", plan.viewers(), out);
    out.println("streams lost: " + crowd.lost());
    if (chromium != null) {
      Arrivals painted = new Arrivals();
      appendedByName.forEach(painted::appended);
      Waiting.pause(1_000);
      chromium.seen().forEach(painted::seen);
      painted.print("topic to painted in Chromium", 1, out);
    }
    out.printf(
        "console CPU %.2f of a core, %.2f ms a request; load average %s%n",
        used.toMillis() / 1e3 / plan.seconds(),
        (double) used.toMillis() / Math.max(1, answers.count()),
        loadAverage());
    List<String> trouble = trouble();
    out.println("console log, lines of trouble: " + trouble.size());
    trouble.stream().limit(5).forEach(out::println);
  }

  private List<String> trouble() {
    return stage
        .console()
        .said()
        .lines()
        .filter(l -> l.contains(" WARN ") || l.contains(" ERROR "))
        .toList();
  }

  private static String loadAverage() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).trim();
    } catch (IOException e) {
      return String.valueOf(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
  }
}

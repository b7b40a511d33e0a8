package org.fengsui.console.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.fengsui.console.access.Role;
import org.fengsui.console.app.ConsoleApp;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.ListenSettings;
import org.fengsui.indicators.place.Area;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;

/**
 * A console to look at while it is being built: a broker in this process, port 8080, invented
 * messages every few seconds, accounts whose password is their name (viewer1, responder1,
 * publisher1 and so on, by role).
 *
 * <pre>
 * mvn -q -pl console test-compile dependency:build-classpath -Dmdep.outputFile=target/by-hand
 * java -cp console/target/test-classes:console/target/classes:$(cat console/target/by-hand) \
 *     org.fengsui.console.testing.ConsoleByHand
 * </pre>
 */
public final class ConsoleByHand {
  private static final int PORT = 8080;
  private static final List<WarningLevel> LEVELS = List.of(WarningLevel.values());

  private final TestBroker broker;
  private final Place place = Place.of(Packs.load("cn-ningxia"), "cn-ningxia");
  private final Random random = new Random(1);
  private final List<EarlyWarning> open = new ArrayList<>();
  private int told;

  private ConsoleByHand(TestBroker broker) {
    this.broker = broker;
  }

  /** Runs until the process is stopped. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fengsui-console-");
    TestBroker broker = TestBroker.start(folder);
    broker.createTopics(Topics.ALL);
    ConsoleSettings some =
        RunningConsole.settings(broker.bootstrap(), "", RunningConsole.h2(folder));
    ConsoleSettings settings =
        new ConsoleSettings(
            some.pack(),
            some.kafka(),
            new ListenSettings("127.0.0.1", PORT, "http://127.0.0.1:" + PORT),
            some.database(),
            some.incidents(),
            some.staleAfter(),
            some.desk(),
            some.delivery());
    RunningConsole console = RunningConsole.start(settings);
    for (Role role : Role.values()) {
      console.account(
          role.name().toLowerCase(java.util.Locale.ROOT) + "1", List.of(), role, Role.VIEWER);
    }
    System.out.println(
        ConsoleApp.class.getSimpleName()
            + " "
            + console.url()
            + ", topics at "
            + broker.bootstrap());
    ConsoleByHand hand = new ConsoleByHand(broker);
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    List<ScheduledFuture<?>> running =
        List.of(
            timer.scheduleAtFixedRate(hand::beat, 0, 5, TimeUnit.SECONDS),
            timer.scheduleAtFixedRate(hand::tell, 1, 3, TimeUnit.SECONDS));
    running.get(0).get();
  }

  private void beat() {
    Instant now = Instant.now();
    List<SourceFreshness> sources =
        place.sources().stream()
            .map(s -> new SourceFreshness(s.stream(), s.id(), now, s.id().startsWith("guyuan")))
            .toList();
    JobStatus status =
        JobStatus.newBuilder()
            .setJobId("job")
            .setAttempt(1)
            .setAt(now)
            .setWatermark(now)
            .setSources(sources)
            .build();
    broker.send("", Topics.JOB_STATUS, "job", List.of(status));
  }

  private void tell() {
    List<Area> counties = place.leaves();
    String county = counties.get(random.nextInt(counties.size())).code();
    if (open.size() > 12 || (open.size() > 3 && random.nextInt(3) == 0)) {
      EarlyWarning w = open.remove(random.nextInt(open.size()));
      boolean up = random.nextBoolean();
      EarlyWarning next =
          Samples.next(
              w,
              up ? MessageType.UPDATE : MessageType.RESOLVE,
              up ? LEVELS.get(random.nextInt(LEVELS.size())) : null);
      if (up) {
        open.add(next);
      }
      send(next);
    } else {
      EarlyWarning w = Samples.employer("HAND-" + told++, county);
      EarlyWarning now =
          EarlyWarning.newBuilder(w)
              .setAsOf(Instant.now())
              .setObserved(Map.of("layoffs.persons", 20.0 + random.nextInt(500)))
              .setLevel(LEVELS.get(random.nextInt(LEVELS.size())))
              .build();
      open.add(now);
      send(now);
    }
    LocalDate today = LocalDate.now(place.zone());
    for (String code : place.path(county)) {
      double persons = random.nextInt(900);
      broker.send(
          "", Topics.INDICATORS, code, List.of(Samples.persons("area", code, today, persons)));
    }
  }

  private void send(EarlyWarning w) {
    broker.send("", Topics.EARLY_WARNING_ALERTS, w.getScope().getKey(), List.of(w));
  }
}

package org.fengsui.jobs.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.jobs.cluster.FlinkDefaults;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.SettingsReader;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The compose file: by Compose itself where it is installed, and by what it must hold anywhere. */
class ComposeFileTest {
  private static final Path FOLDER = Path.of("..", "docker").toAbsolutePath().normalize();
  private static final Path FILE = FOLDER.resolve("compose.yaml");

  /** Keys of the Compose specification that the file uses; another needs a look at the page. */
  private static final Set<String> TOP =
      Set.of("name", "services", "volumes", "x-flink", "x-taskmanager");

  private static final Set<String> SERVICE =
      Set.of(
          "image",
          "build",
          "restart",
          "hostname",
          "stop_grace_period",
          "environment",
          "volumes",
          "ports",
          "healthcheck",
          "depends_on",
          "command");
  private static final Set<String> HEALTHCHECK =
      Set.of("test", "interval", "timeout", "retries", "start_period");
  private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:[0-9]+:[0-9]+");

  private static Map<String, Object> file() throws IOException {
    LoadSettings strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return merged(new Load(strict).loadFromString(Files.readString(FILE)));
  }

  /** A mapping with its merge key applied. */
  private static Map<String, Object> merged(Object node) {
    Map<String, Object> all = new LinkedHashMap<>();
    ((Map<?, ?>) node)
        .forEach(
            (key, value) -> {
              if (key.equals("<<")) {
                merged(value).forEach(all::putIfAbsent);
              } else {
                all.put((String) key, value);
              }
            });
    return all;
  }

  private static Map<String, Map<String, Object>> services() throws IOException {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    merged(file().get("services")).forEach((name, service) -> all.put(name, merged(service)));
    return all;
  }

  private static List<String> texts(Object list) {
    return list == null ? List.of() : ((List<?>) list).stream().map(Object::toString).toList();
  }

  @Test
  void composeItselfAcceptsTheFileWhereItIsInstalled() throws Exception {
    Optional<List<String>> compose = compose();
    if (compose.isPresent()) {
      List<String> config = new ArrayList<>(compose.get());
      config.addAll(List.of("-f", FILE.toString(), "config", "-q"));
      Said said = say(config);
      assertThat(said.code()).as("%s says:%n%s", config, said.text()).isZero();
    }
  }

  /** Compose 2 or later; version 1 does not know the top-level name. */
  private static Optional<List<String>> compose() throws Exception {
    for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      List<String> version = new ArrayList<>(command);
      version.addAll(List.of("version", "--short"));
      Said said = say(version);
      Matcher major = Pattern.compile("^v?([0-9]+)\\.").matcher(said.text().strip());
      if (said.code() == 0 && major.find() && Integer.parseInt(major.group(1)) >= 2) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  private record Said(int code, String text) {}

  private static Said say(List<String> command) throws Exception {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.get(0))));
    if (!there) {
      return new Said(127, "");
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  @Test
  void everyKeyIsOneOfTheSpecification() throws IOException {
    assertThat(TOP).containsAll(file().keySet());
    services()
        .forEach(
            (name, service) -> {
              assertThat(SERVICE).as(name).containsAll(service.keySet());
              if (service.containsKey("healthcheck")) {
                assertThat(HEALTHCHECK).containsAll(merged(service.get("healthcheck")).keySet());
              }
              assertThat(service.containsKey("image")).as("image of %s", name).isTrue();
            });
  }

  @Test
  void whatAServiceWaitsForAndKeepsItsDataInIsDeclared() throws IOException {
    Map<String, Map<String, Object>> services = services();
    Set<String> volumes = merged(file().get("volumes")).keySet();
    services.forEach(
        (name, service) -> {
          for (String volume : texts(service.get("volumes"))) {
            assertThat(volumes).as(name).contains(volume.split(":", -1)[0]);
          }
          if (service.containsKey("depends_on")) {
            merged(service.get("depends_on"))
                .forEach(
                    (other, how) -> {
                      assertThat(services).as(name).containsKey(other);
                      Object condition = merged(how).get("condition");
                      assertThat(condition).isIn("service_healthy", "service_started");
                      if (condition.equals("service_healthy")) {
                        assertThat(services.get(other)).containsKey("healthcheck");
                      }
                    });
          }
        });
  }

  @Test
  void everyPortIsOpenOnTheLoopbackInterfaceOnly() throws IOException {
    List<String> ports = new ArrayList<>();
    services().values().forEach(service -> ports.addAll(texts(service.get("ports"))));
    assertThat(ports).isNotEmpty().allMatch(port -> LOOPBACK.matcher(port).matches());
  }

  @Test
  void restIsGuardedAndFilesArePrivate() throws IOException {
    String dockerfile = Files.readString(FOLDER.resolve("Dockerfile"));
    assertThat(dockerfile).contains("fengsui-rest-guard.jar /opt/flink/lib/");
    assertThat(dockerfile.lines().filter(l -> l.startsWith("ENTRYPOINT")))
        .hasSize(2)
        .allMatch(l -> l.contains("umask 077 && exec"));
    assertThat(FlinkDefaults.load().toMap())
        .containsEntry("web.submit.enable", "false")
        .containsEntry("web.cancel.enable", "false")
        .containsEntry("web.rescale.enable", "false");
  }

  @Test
  void theJobFindsTheBrokerAndTheDockerfileThatTheFileNames() throws IOException {
    Map<String, Map<String, Object>> services = services();
    Map<String, Object> build = merged(services.get("jobmanager").get("build"));
    Path context = FOLDER.resolve((String) build.get("context")).normalize();
    assertThat(context.resolve((String) build.get("dockerfile"))).exists();
    assertThat(texts(services.get("jobmanager").get("command")))
        .containsSubsequence(
            "--job-classname", "org.fengsui.jobs.EarlyWarningJob", "--", "--config")
        .endsWith("--wait");
    JobSettings job = new SettingsReader().read(FOLDER.resolve("job.yaml"));
    String host = job.bootstrap().split(":", -1)[0];
    assertThat(services).containsKey(host);
    assertThat(merged(services.get(host).get("environment")).get("KAFKA_ADVERTISED_LISTENERS"))
        .asString()
        .contains("INSIDE://" + job.bootstrap());
    assertThat(texts(services.get("jobmanager").get("volumes")))
        .anyMatch(v -> job.checkpointDir().contains(v.split(":", -1)[1]));
  }

  @Test
  void theJobManagerStopsFirstAndHasTimeForItsSavepoint() throws IOException {
    Map<String, Map<String, Object>> services = services();
    // Compose stops what depends on others before those.
    assertThat(merged(services.get("jobmanager").get("depends_on")).keySet())
        .contains("taskmanager-1", "taskmanager-2", "kafka");
    JobSettings job = new SettingsReader().read(FOLDER.resolve("job.yaml"));
    String grace = (String) services.get("jobmanager").get("stop_grace_period");
    assertThat(java.time.Duration.parse("PT" + grace)).isGreaterThan(job.stopTimeout());
    // The lock in the checkpoint folder is taken over at once only from a process of the same host.
    assertThat(services.get("jobmanager")).containsEntry("hostname", "jobmanager");
  }

  @Test
  void eitherTaskManagerHasSlotsForTheWholeJob() throws IOException {
    JobSettings job = new SettingsReader().read(FOLDER.resolve("job.yaml"));
    for (String name : List.of("taskmanager-1", "taskmanager-2")) {
      assertThat(merged(services().get(name).get("environment")).get("FLINK_PROPERTIES"))
          .asString()
          .contains("taskmanager.numberOfTaskSlots: " + job.parallelism());
    }
  }

  @Test
  void theImageHasFlinksConfigurationThatIsShipped() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("Dockerfile")))
        .contains(
            "jobs/src/main/resources/org/fengsui/jobs/cluster/config.yaml /opt/flink/conf/config.yaml");
  }

  @Test
  void theImagesAreBuiltFromEveryModuleThatTheParentNamesAndFromStagesThatAreThere()
      throws IOException {
    String dockerfile = Files.readString(FOLDER.resolve("Dockerfile"));
    Matcher module =
        Pattern.compile("<module>(.+)</module>")
            .matcher(Files.readString(FOLDER.resolveSibling("pom.xml")));
    List<String> modules = module.results().map(m -> m.group(1)).toList();
    assertThat(modules).contains("jobs", "console");
    for (String name : modules) {
      assertThat(dockerfile).as("a module of the parent").contains("COPY " + name);
    }
    for (Map<String, Object> service : services().values()) {
      if (service.containsKey("build")) {
        assertThat(dockerfile).contains(" AS " + merged(service.get("build")).get("target"));
      }
    }
  }
}

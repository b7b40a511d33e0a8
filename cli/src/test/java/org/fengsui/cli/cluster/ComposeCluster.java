package org.fengsui.cli.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;
import org.fengsui.jobs.cluster.FlinkDefaults;
import org.fengsui.jobs.rest.Loopback;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The containers of the compose file without an engine: Flink's own entry points from the Maven
 * jars, with the command, the properties and the configuration that the file and the image give
 * them; only addresses, ports and folders are this machine's.
 */
final class ComposeCluster implements AutoCloseable {
  private static final Path COMPOSE = Path.of("..", "docker", "compose.yaml");
  private static final String SETTINGS = "/opt/fengsui/job.yaml";
  private static final String JOB_MANAGER =
      "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private final Path folder;
  private final Path settings;
  private final Configuration flink;
  private final List<Process> processes = new ArrayList<>();

  /**
   * A cluster to be started.
   *
   * @param folder for configuration and outputs
   * @param settings stands where the image has the job's settings
   */
  ComposeCluster(Path folder, Path settings) throws IOException {
    this.folder = folder;
    this.settings = settings;
    flink = FlinkDefaults.load();
    properties().forEach(flink::setString);
    Loopback.apply(flink);
    flink.set(JobManagerOptions.PORT, freePort());
    int page = freePort();
    flink.set(RestOptions.PORT, page);
    flink.set(RestOptions.BIND_PORT, String.valueOf(page));
    flink.setString("metrics.reporter.fengsui.port", String.valueOf(freePort()));
    FlinkProcess.write(flink, folder);
  }

  /** Arguments after the word by which the image knows the kind of process. */
  static List<String> command() throws IOException {
    List<String> command = texts(service("jobmanager").get("command"));
    if (!command.get(0).equals("standalone-job")) {
      throw new IllegalStateException("the image knows no " + command.get(0));
    }
    return command.subList(1, command.size());
  }

  private static Map<String, String> properties() throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    Map<?, ?> environment = (Map<?, ?>) service("x-flink").get("environment");
    environment
        .get("FLINK_PROPERTIES")
        .toString()
        .lines()
        .map(line -> line.split(":", 2))
        .forEach(part -> all.put(part[0].strip(), part[1].strip()));
    return all;
  }

  private static Map<?, ?> service(String name) throws IOException {
    Object file =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(COMPOSE));
    Map<?, ?> root = (Map<?, ?>) file;
    return (Map<?, ?>) (name.startsWith("x-") ? root : (Map<?, ?>) root.get("services")).get(name);
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(Object::toString).toList();
  }

  /** Starts the JobManager with the very command of the file. */
  Process jobManager(String output) throws IOException {
    var memory = JobManagerProcessUtils.processSpecFromConfig(flink);
    List<String> arguments = words(JobManagerProcessUtils.generateDynamicConfigsStr(memory));
    List<String> command = new ArrayList<>(command());
    if (!Collections.replaceAll(command, SETTINGS, settings.toString())) {
      throw new IllegalStateException("the command does not name " + SETTINGS);
    }
    arguments.addAll(command);
    return start(
        JOB_MANAGER,
        words(JobManagerProcessUtils.generateJvmParametersStr(memory, flink)),
        arguments,
        output);
  }

  /** Starts a TaskManager. */
  Process taskManager(String output) throws IOException {
    var memory = TaskExecutorProcessUtils.processSpecFromConfig(flink);
    return start(
        TASK_MANAGER,
        words(ProcessMemoryUtils.generateJvmParametersStr(memory)),
        words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)),
        output);
  }

  private Process start(String main, List<String> options, List<String> arguments, String output)
      throws IOException {
    Path temporary = Files.createDirectories(folder.resolve(output + ".tmp"));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(words(flink.get(CoreOptions.FLINK_JVM_OPTIONS)));
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Djava.io.tmpdir=" + temporary);
    line.add("-Dfengsui.log=" + temporary.resolve("process.log"));
    line.add("-Dlog4j2.configurationFile=classpath:org/fengsui/cli/cluster/log4j2.xml");
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(main);
    line.addAll(List.of("--configDir", folder.toString(), "-Dio.tmp.dirs=" + temporary));
    line.addAll(arguments);
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(output + ".out").toFile())
            .start();
    processes.add(process);
    return process;
  }

  /** What a process has said. */
  String said(String output) throws IOException {
    return Files.readString(folder.resolve(output + ".out"));
  }

  /** Flink's page. */
  FlinkPage page() {
    return new FlinkPage(URI.create("http://127.0.0.1:" + flink.get(RestOptions.PORT)));
  }

  /** A port that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.strip().split("\\s+")));
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}

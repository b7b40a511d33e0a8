package org.fengsui.cli.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;
import org.fengsui.jobs.EarlyWarningJob;
import org.fengsui.jobs.cluster.FlinkDefaults;
import org.fengsui.jobs.cluster.Sayings;

/**
 * Command lines of the processes. Memory is worked out by Flink's own utilities, as its shell
 * scripts do.
 */
final class CommandLines {
  private static final String BROKER_HEAP = "-Xmx384m";

  private CommandLines() {}

  /** The broker, on the port of the settings' bootstrap. */
  static List<String> broker(ClusterPlan plan, String name, int port) throws IOException {
    List<String> line = java(plan, name, List.of(BROKER_HEAP, "-XX:+UseSerialGC"));
    line.add(Role.BROKER.name());
    line.addAll(List.of(plan.folder().kafka().toString(), String.valueOf(port)));
    return line;
  }

  /**
   * The JobManager with the job.
   *
   * @param start options of the job's start
   */
  static List<String> jobManager(ClusterPlan plan, String name, List<String> start)
      throws IOException {
    Configuration config = FlinkProcess.configuration(plan, name, 0);
    var memory = JobManagerProcessUtils.processSpecFromConfig(config);
    List<String> line =
        java(plan, name, words(JobManagerProcessUtils.generateJvmParametersStr(memory, config)));
    line.add(Role.JOBMANAGER.name());
    configuration(line, plan, name, config);
    line.addAll(words(JobManagerProcessUtils.generateDynamicConfigsStr(memory)));
    line.addAll(List.of("--job-classname", EarlyWarningJob.class.getName()));
    // what follows is the job's: --config is Flink's --configDir before it
    line.addAll(List.of("--", "--config", plan.config().toString()));
    line.addAll(start);
    return line;
  }

  /** A TaskManager; {@code number} from 0. */
  static List<String> taskManager(ClusterPlan plan, String name, int number) throws IOException {
    int first = plan.job().metricsPort();
    Configuration config = FlinkProcess.configuration(plan, name, first == 0 ? 0 : first + number);
    var memory = TaskExecutorProcessUtils.processSpecFromConfig(config);
    List<String> line =
        java(plan, name, words(ProcessMemoryUtils.generateJvmParametersStr(memory)));
    line.add(Role.TASKMANAGER.name());
    configuration(line, plan, name, config);
    line.addAll(words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)));
    return line;
  }

  private static void configuration(
      List<String> line, ClusterPlan plan, String name, Configuration config) throws IOException {
    Path folder = FlinkProcess.write(config, plan.folder().configuration(name));
    line.addAll(List.of("--configDir", folder.toString()));
  }

  private static List<String> java(ClusterPlan plan, String name, List<String> options)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(words(FlinkDefaults.load().get(CoreOptions.FLINK_JVM_OPTIONS)));
    line.add("-Dfile.encoding=UTF-8");
    line.add("-Djava.io.tmpdir=" + plan.folder().temporary(name));
    line.add("-Dfengsui.log=" + plan.folder().log(name));
    line.add("-Dlog4j2.configurationFile=classpath:org/fengsui/cli/cluster/log4j2.xml");
    line.add("-D" + Sayings.LANGUAGE + "=" + plan.language());
    line.add("-Dfengsui.home=" + System.getProperty("fengsui.home", "."));
    line.addAll(List.of("-cp", classPath(), ClusterChild.class.getName()));
    return line;
  }

  /** This process's class path, each entry once. */
  static String classPath() {
    Set<String> entries =
        new LinkedHashSet<>(
            List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
    return String.join(File.pathSeparator, entries);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}

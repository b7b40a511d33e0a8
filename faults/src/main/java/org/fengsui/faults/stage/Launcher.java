package org.fengsui.faults.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the commands are started: by the launcher {@code ./fengsui} as people do, or, in this
 * module's own tests, by the same main class from the class path of the build.
 *
 * @param script the launcher, or null
 * @param options options of each command's JVM
 */
public record Launcher(Path script, String options) {
  private static final String MAIN = "org.fengsui.cli.Fengsui";

  /** Smaller and sooner ready than the default: several run side by side. */
  public static final String SMALL = "-Xmx900m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** Class path of this JVM. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** A JVM of its own with a main class of this class path. */
  static List<String> java(String options, String main) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("lang", "util", "time")) {
      line.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    line.addAll(List.of(options.split(" ")));
    line.add("-cp");
    line.add(classPath());
    line.add(main);
    return line;
  }

  /**
   * Starts a command.
   *
   * @param folder where it writes its log and temporary files; its words go to NAME.out there
   * @param name name of the process in file names
   * @param arguments the command and its arguments
   */
  public Subprocess start(Path folder, String name, String... arguments) throws IOException {
    return start(folder, name, Map.of(), arguments);
  }

  /** Starts a command with further environment variables. */
  public Subprocess start(
      Path folder, String name, Map<String, String> environment, String... arguments)
      throws IOException {
    String all =
        "%s -Dfengsui.log=%s -Djava.io.tmpdir=%s"
            .formatted(options, folder.resolve(name + ".log"), folder);
    List<String> line = new ArrayList<>();
    Map<String, String> variables = new java.util.HashMap<>(environment);
    if (script == null) {
      String home = System.getProperty("fengsui.home");
      line.addAll(java(home == null ? all : all + " -Dfengsui.home=" + home, MAIN));
    } else {
      line.add(script.toString());
      variables.put("FENGSUI_JAVA_OPTS", all);
    }
    line.addAll(List.of(arguments));
    return Subprocess.start(line, variables, folder.resolve(name + ".out"));
  }

  /** Runs a command to its end. */
  public void run(Path folder, String name, Duration patience, String... arguments)
      throws IOException, InterruptedException {
    try (Subprocess process = start(folder, name, arguments)) {
      process.await(patience);
      if (process.exitCode() != 0) {
        throw new IllegalStateException(
            String.join(" ", arguments)
                + " ended with "
                + process.exitCode()
                + ": "
                + process.said());
      }
    }
  }
}

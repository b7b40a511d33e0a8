package org.fengsui.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the figures were measured on. */
public final class Machine {
  private static final long MEBI = 1L << 20;

  private Machine() {}

  /** Cores, memory, JDK, versions and flags. */
  public static Map<String, String> describe() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean machine) {
      all.put("memory", machine.getTotalMemorySize() / MEBI + " MiB");
    }
    all.put(
        "load average before",
        String.format(
            Locale.ROOT,
            "%.1f",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    all.put("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
    all.put("JVM flags", flags());
    all.put("Flink", EnvironmentInformation.getVersion());
    all.put("Kafka", AppInfoParser.getVersion());
    all.put("Esper", version(com.espertech.esper.runtime.client.EPRuntime.class));
    all.put("commit", System.getProperty("fengsui.commit", "unknown"));
    return all;
  }

  private static String flags() {
    return String.join(
        " ",
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> flag.startsWith("-X"))
            .toList());
  }

  /** Version of the library that a class is from: its manifest's, or that of its jar's name. */
  private static String version(Class<?> type) {
    String said = type.getPackage().getImplementationVersion();
    if (said != null) {
      return said;
    }
    String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return jar.replaceAll(".*-(\\d[^/]*)\\.jar", "$1");
  }
}

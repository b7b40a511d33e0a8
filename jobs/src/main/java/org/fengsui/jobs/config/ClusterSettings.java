package org.fengsui.jobs.config;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of {@code fengsui cluster}: the key {@code cluster} of the job's settings file.
 *
 * @param jobManagerMemory memory of the JobManager's process, such as 600m
 * @param taskManagerMemory memory of each TaskManager's process, such as 1g
 * @param slots slots of each TaskManager, 1 to 1,024; as many as the parallelism lets each of the
 *     two carry the whole job alone
 * @param restPort port of Flink's page on loopback; 0: any free one
 * @param folder folder of the processes' state and logs; "" for {@code cluster} beside the folder
 *     of checkpoints
 * @param zookeeper addresses of a ZooKeeper, host:port by comma; "" for none
 */
public record ClusterSettings(
    String jobManagerMemory,
    String taskManagerMemory,
    int slots,
    int restPort,
    String folder,
    String zookeeper) {
  private static final String KEY = "cluster";
  private static final String MEMORY = "[1-9][0-9]{0,5}[mMgG]";
  private static final int MOST_SLOTS = 1024;

  /** Reads and checks them; keys that do not exist are refused. */
  static ClusterSettings read(SettingsFile in, int parallelism) {
    Map<String, String> given = new TreeMap<>(in.map(KEY));
    ClusterSettings settings =
        new ClusterSettings(
            memory(in, given, "jobmanager_memory", "600m"),
            memory(in, given, "taskmanager_memory", "1g"),
            number(in, given, "slots", parallelism, 1, MOST_SLOTS),
            number(in, given, "rest_port", 8081, 0, 65535),
            taken(given, "folder", ""),
            taken(given, "zookeeper", ""));
    for (String key : given.keySet()) {
      throw in.fault(key, "没有这一项设置", "is no setting");
    }
    return settings;
  }

  private static String taken(Map<String, String> given, String key, String fallback) {
    String text = given.remove(key);
    return text == null ? fallback : text;
  }

  private static String memory(
      SettingsFile in, Map<String, String> given, String key, String fallback) {
    String text = taken(given, key, fallback);
    if (!text.matches(MEMORY)) {
      throw in.fault(key, "应写成 600m 或 1g", "must look like 600m or 1g");
    }
    return text;
  }

  private static int number(
      SettingsFile in, Map<String, String> given, String key, int fallback, int least, int most) {
    String text = taken(given, key, String.valueOf(fallback));
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw in.fault(
          key,
          "应是 " + least + " 至 " + most + " 的整数",
          "must be a whole number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }
}

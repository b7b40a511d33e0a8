package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The process that holds the lock of a checkpoint folder.
 *
 * @param host name of its machine or container
 * @param pid its process id there
 * @param started what distinguishes it from another process with the same id: boot and ticks since,
 *     where the system says so, because the clock may be set; else its start by the clock
 * @param token random, another at each start
 */
public record LockOwner(String host, long pid, String started, String token) {
  private static final int START_FIELD = 19;

  /** This process, with a token of its own. */
  public static LockOwner self() {
    long pid = ProcessHandle.current().pid();
    return new LockOwner(hostName(), pid, startOf(pid).orElse("-"), UUID.randomUUID().toString());
  }

  /** Whether a process of this machine is the one that took the lock and still runs. */
  boolean running() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
        && startOf(pid).map(started::equals).orElse(true);
  }

  String text() {
    return String.join("\n", host, Long.toString(pid), started, token, "");
  }

  /** Reads {@link #text()} back; empty for text that is torn or none. */
  static Optional<LockOwner> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 4 || !lines.get(1).matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new LockOwner(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2), lines.get(3)));
  }

  private static Optional<String> startOf(long pid) {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // the name in parentheses may hold blanks; the fields after it do not
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Optional.of(boot + ":" + fields[START_FIELD]);
    } catch (IOException | IndexOutOfBoundsException e) {
      return ProcessHandle.of(pid).flatMap(p -> p.info().startInstant()).map(Object::toString);
    }
  }

  private static String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return localHost();
    }
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}

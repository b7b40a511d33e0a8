package org.fengsui.cli.cluster;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.fengsui.jobs.cluster.Signals;

/**
 * A process of the cluster: Flink's own entry points and the broker, bound to their parent. Its
 * standard input is a pipe that nobody writes to and that ends with the parent, however it ends.
 */
public final class ClusterChild {
  private static final long GRACE_MILLIS = 10_000;
  private static final int ORPHANED = 4;

  private ClusterChild() {}

  /**
   * Entry of the process.
   *
   * @param arguments the {@link Role}, then what its entry point takes
   */
  public static void main(String[] arguments) throws Exception {
    Role role = Role.valueOf(arguments[0]);
    String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
    // Ctrl-C reaches all processes of the terminal; the parent ends them in their order.
    Signals.ignore("INT");
    Signals.ignore("HUP");
    daemon("fengsui-parent", ClusterChild::awaitParent);
    switch (role) {
      case BROKER -> BrokerProcess.serve(own);
      case JOBMANAGER -> StandaloneApplicationClusterEntryPoint.main(own);
      case TASKMANAGER -> TaskManagerRunner.main(own);
    }
  }

  private static void awaitParent() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever said
      }
    } catch (IOException e) {
      // the pipe is gone, and so is the parent
    }
    daemon("fengsui-halt", ClusterChild::haltAfterGrace);
    System.exit(ORPHANED);
  }

  private static void haltAfterGrace() {
    long end = System.nanoTime() + GRACE_MILLIS * 1_000_000;
    while (System.nanoTime() < end) {
      java.util.concurrent.locks.LockSupport.parkNanos(end - System.nanoTime());
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}

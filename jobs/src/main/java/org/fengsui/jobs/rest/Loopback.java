package org.fengsui.jobs.rest;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/** Flink's listeners on the loopback interface of this machine: what nobody has opened is shut. */
public final class Loopback {
  /** The address of all listeners. */
  public static final String ADDRESS = "127.0.0.1";

  private Loopback() {}

  /**
   * Binds RPC, blob server, data ports and REST of the JobManager and the TaskManagers to the
   * loopback interface, and switches off submitting and cancelling over REST. Ports stay as they
   * are.
   *
   * @param config changed in place
   */
  public static void apply(Configuration config) {
    config.set(JobManagerOptions.ADDRESS, ADDRESS);
    // the blob server listens where the JobManager does
    config.set(JobManagerOptions.BIND_HOST, ADDRESS);
    config.set(TaskManagerOptions.HOST, ADDRESS);
    config.set(TaskManagerOptions.BIND_HOST, ADDRESS);
    config.set(RestOptions.ADDRESS, ADDRESS);
    config.set(RestOptions.BIND_ADDRESS, ADDRESS);
    config.set(WebOptions.SUBMIT_ENABLE, false);
    config.set(WebOptions.CANCEL_ENABLE, false);
    config.set(WebOptions.RESCALE_ENABLE, false);
  }
}

package org.fengsui.cli.cluster;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.fengsui.cli.embedded.LastingKafka;

/** The broker in a process of its own, until it is asked to end. */
final class BrokerProcess {
  private BrokerProcess() {}

  /**
   * Entry.
   *
   * @param arguments folder of its data, port for clients
   */
  static void serve(String[] arguments) throws Exception {
    LastingKafka broker = LastingKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "fengsui-broker-close"));
    new CountDownLatch(1).await();
  }
}

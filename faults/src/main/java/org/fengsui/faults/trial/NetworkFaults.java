package org.fengsui.faults.trial;

import java.time.Duration;
import java.util.List;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.stage.Stage;
import org.fengsui.faults.stage.TcpProxy;

/** What befalls the broker and the way to it. */
final class NetworkFaults {
  /** Kafka's number of the request that commits or aborts a transaction. */
  private static final short END_TRANSACTION = 26;

  private static final Duration SLOW_TIME = Duration.ofSeconds(20);

  private NetworkFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of(
            "broker-killed",
            "broker killed (SIGKILL), back after 8 s",
            (stage, random) -> outage(stage, Faults.SHORT_OUTAGE)),
        Fault.of(
                "broker-gone",
                "broker killed, back after 40 s (transaction timeout 20 s)",
                (stage, random) -> outage(stage, Faults.LONG_OUTAGE))
            .promising(Promise.ONCE_IN_ANY_ORDER),
        Fault.of(
            "network-cut",
            "no byte between job and broker for 8 s",
            (stage, random) -> cut(stage, Faults.SHORT_OUTAGE)),
        Fault.of(
                "network-gone",
                "no byte between job and broker for 40 s (transaction timeout 20 s)",
                (stage, random) -> cut(stage, Faults.LONG_OUTAGE))
            .promising(Promise.ONCE_IN_ANY_ORDER),
        commitCut(),
        commitKilled(),
        Fault.of("network-slow", "every 2 KB 50 to 200 ms late for 20 s", NetworkFaults::slow));
  }

  private static Fault commitCut() {
    return Fault.of(
            "commit-cut",
            "no byte from the commit of a transaction on, for 40 s (timeout 20 s)",
            NetworkFaults::cutAtCommit)
        .promising(Promise.ONCE_IN_ANY_ORDER);
  }

  private static Fault commitKilled() {
    return Fault.of(
            "commit-killed",
            "run killed at the commit of a transaction, started 40 s later (timeout 20 s)",
            NetworkFaults::killAtCommit)
        .promising(Promise.ONCE_IN_ANY_ORDER);
  }

  private static long outage(Stage stage, Duration duration) throws Exception {
    stage.broker().process().kill();
    stage.last(duration);
    stage.broker().start();
    return System.currentTimeMillis();
  }

  private static long cut(Stage stage, Duration duration) throws Exception {
    stage.broker().proxy().cut();
    stage.last(duration);
    stage.broker().proxy().mend();
    return System.currentTimeMillis();
  }

  /** The checkpoint is complete, its transaction is not: the broker aborts it in the meantime. */
  private static long cutAtCommit(Stage stage, SeededRandom random) throws Exception {
    awaitCommit(stage);
    return mend(stage);
  }

  private static long killAtCommit(Stage stage, SeededRandom random) throws Exception {
    awaitCommit(stage);
    stage.job().kill();
    long since = mend(stage);
    stage.startJob();
    return since;
  }

  private static void awaitCommit(Stage stage) throws InterruptedException {
    TcpProxy proxy = stage.broker().proxy();
    proxy.cutAt(END_TRANSACTION);
    if (!proxy.awaitCut(Trial.PATIENCE.toMillis())) {
      throw new IllegalStateException("no transaction was committed");
    }
  }

  private static long mend(Stage stage) throws InterruptedException {
    stage.last(Faults.LONG_OUTAGE);
    stage.broker().proxy().mend();
    return System.currentTimeMillis();
  }

  private static long slow(Stage stage, SeededRandom random) throws Exception {
    stage.broker().proxy().slow(random.between(50, 200));
    stage.last(SLOW_TIME);
    stage.broker().proxy().mend();
    return System.currentTimeMillis();
  }
}

package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.benchmarks.input.Mix;
import org.fengsui.benchmarks.input.Order;
import org.fengsui.benchmarks.input.Reports;
import org.fengsui.benchmarks.measure.Backend;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.pipeline.Pipeline;
import org.fengsui.benchmarks.pipeline.RuleChoice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a record costs in things that can be counted, on any machine: the whole job on the heap, on
 * arrival, one reader, all rules of cn-ningxia. A change that makes a record ask for more fails
 * here; one that makes it ask for less lowers the number (docs/performance.md).
 */
class WorkPerRecordTest {
  private static final int RECORDS = 5_000;
  private static final long SEED = 64;

  /**
   * Periodic watermarks, buffers and the running values of a second hang on the clock a little, and
   * allocation on how soon code is compiled.
   */
  private static final double COUNTS = 1.02;

  private static final double BYTES = 1.1;

  /** At most so many a record. */
  private static final Map<String, Double> AT_MOST = new LinkedHashMap<>();

  static {
    AT_MOST.put("judgements", 0.64);
    AT_MOST.put("wakeups", 4.63);
    AT_MOST.put("lookups", 182.90);
    AT_MOST.put("values", 5.76); // an answer: days long closed that late reports move are published
    AT_MOST.put("network_records", 8.19);
    AT_MOST.put("network_bytes", 1070.0);
    AT_MOST.put("bytes", 59700.0);
  }

  /**
   * Messages are an answer, not a cost. On arrival a few hang on whether an area takes a report or
   * what an employer derives from it first; in one order they are compared by SameOnArrivalTest.
   */
  private static final long FEWEST = 280;

  private static final long MOST = 301;

  @TestFactory
  List<DynamicTest> aRecordCostsNoMoreThanItDid() throws Exception {
    byte[][] reports = Reports.encoded(SEED, RECORDS, Mix.ORDINARY);
    Map<String, String> rules = RuleChoice.of("all", 0, 30);
    Run run = new Pipeline(reports, Backend.HEAP, 1, Order.ARRIVAL, rules).run();
    Map<String, Double> cost = new LinkedHashMap<>(run.counts());
    cost.put("network_records", run.networkRecords());
    cost.put("network_bytes", run.networkBytes());
    cost.put("bytes", run.bytes());
    List<DynamicTest> tests = new ArrayList<>();
    AT_MOST.forEach(
        (name, most) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(cost.get(name))
                            .as("%s a record; at most %s (of all: %s)", name, most, cost)
                            .isLessThanOrEqualTo(most * (name.equals("bytes") ? BYTES : COUNTS)))));
    tests.add(
        DynamicTest.dynamicTest(
            "messages",
            () ->
                assertThat(Math.round(cost.get("messages") * RECORDS))
                    .as("messages of all records")
                    .isBetween(FEWEST, MOST)));
    return tests;
  }
}

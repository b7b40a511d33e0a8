package org.fengsui.benchmarks.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple5;
import org.fengsui.benchmarks.input.Order;
import org.fengsui.benchmarks.measure.Backend;
import org.fengsui.benchmarks.measure.Contestant;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.pipeline.Floors;
import org.fengsui.benchmarks.pipeline.Pipeline;
import org.fengsui.benchmarks.pipeline.RuleChoice;
import org.fengsui.benchmarks.windows.Asked.When;

/**
 * Who is asked.
 *
 * @param reports encoded
 * @param parallelism of everything that has one
 * @param question that is asked
 */
record Contestants(byte[][] reports, int parallelism, Question question) {
  /** Name of the whole job with one rule. */
  static final String OURS = "fengsui-one-rule";

  private static final String NO_AMENDMENTS = "amendments count on top, withdrawals not at all";
  private static final String AT_CLOSING = NO_AMENDMENTS + "; silent until the day is over";
  private static final String IN_WINDOWS =
      AT_CLOSING + "; a county silent for a whole window has none and is not resolved";
  private static final String ON_ARRIVAL =
      NO_AMENDMENTS + "; a county that falls silent is not resolved";

  /** All but those that need a broker, in the order of the table. */
  List<Contestant> inProcess() {
    List<Contestant> all = new ArrayList<>();
    all.add(new Floors(reports, Backend.HEAP, parallelism));
    all.addAll(byHand());
    all.addAll(flinks());
    all.add(new Esper(reports, question));
    all.add(ours());
    return all;
  }

  /** Kafka Streams on a topic. */
  List<Contestant> onKafka(Topic topic) {
    return List.of(
        new StreamsOnKafka(KafkaWindows.HOPPING, topic, question, parallelism),
        new StreamsOnKafka(KafkaWindows.SLIDING, topic, question, parallelism));
  }

  private OnFlink flink(String name, When when, String cannot, OnFlink.Job job) {
    return new OnFlink(name, when, cannot, reports, parallelism, job);
  }

  private List<Contestant> byHand() {
    Question asked = question;
    return List.of(
        flink(
            "ring",
            When.ARRIVAL,
            ON_ARRIVAL,
            (env, count) ->
                Notices.stream(env, count)
                    .keyBy(n -> n.f0, Types.STRING)
                    .process(new RingOnArrival(asked), Answers.TYPE)),
        flink(
            "ring-at-closing",
            When.CLOSING,
            AT_CLOSING,
            (env, count) ->
                Notices.stream(env, count)
                    .keyBy(n -> n.f0, Types.STRING)
                    .process(new RingAtClosing(asked), Answers.TYPE)),
        ringWithAmendments());
  }

  private Contestant ringWithAmendments() {
    Question asked = question;
    return flink(
        "ring-amendments",
        When.OTHER,
        "counts an amended report once; no dates of effect, no withdrawals, no cancel",
        (env, count) ->
            Notices.of(
                    env,
                    count,
                    Amended.TYPE,
                    r ->
                        Tuple5.of(
                            r.getReportId(),
                            r.getRegion(),
                            Notices.day(r),
                            Notices.persons(r),
                            Notices.millis(r)),
                    n -> n.f4)
                .keyBy(n -> n.f0, Types.STRING)
                .process(new Amended(), Notices.TYPE)
                .keyBy(n -> n.f0, Types.STRING)
                .process(new RingOnArrival(asked), Answers.TYPE));
  }

  private List<Contestant> flinks() {
    Question asked = question;
    return List.of(
        flink(
            "flink-sliding",
            When.CLOSING,
            IN_WINDOWS,
            (env, count) -> Sliding.of(Notices.stream(env, count), asked, false)),
        flink(
            "flink-sliding-arrival",
            When.ARRIVAL,
            ON_ARRIVAL,
            (env, count) -> Sliding.of(Notices.stream(env, count), asked, true)),
        hop(),
        over(),
        flink(
            "rescan",
            When.ARRIVAL,
            ON_ARRIVAL,
            (env, count) ->
                Notices.stream(env, count)
                    .keyBy(n -> n.f0, Types.STRING)
                    .process(new Rescan(asked), Answers.TYPE)));
  }

  private Contestant hop() {
    Question asked = question;
    return flink(
        "flink-sql-hop",
        When.CLOSING,
        IN_WINDOWS,
        (env, count) -> Sql.of(env, Notices.stream(env, count), Sql.HOP, asked));
  }

  private Contestant over() {
    Question asked = question;
    return flink(
        "flink-sql-over",
        When.CLOSING_WITH_REPORT,
        AT_CLOSING + "; a day without a report has no row",
        (env, count) -> Sql.of(env, Notices.byDay(env, count), Sql.OVER, asked));
  }

  /** The whole job: gate, revisions, employers, areas, messages; one rule is in force. */
  private Contestant ours() {
    Map<String, String> rule =
        Map.of("line.yaml", RuleChoice.county("line", question.days(), question.line()));
    Pipeline job = new Pipeline(reports, Backend.HEAP, parallelism, Order.ARRIVAL, rule);
    return new Contestant() {
      @Override
      public String name() {
        return OURS;
      }

      @Override
      public Run run() throws Exception {
        return job.run();
      }
    };
  }
}

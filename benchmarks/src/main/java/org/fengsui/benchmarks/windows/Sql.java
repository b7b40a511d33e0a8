package org.fengsui.benchmarks.windows;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;

/** The question in Flink SQL, and the line behind it. */
final class Sql {
  /** Sums of windows that slide by a day; answers when a window ends. */
  static final String HOP =
      """
      SELECT f0 AS county,
             CAST(TIMESTAMPDIFF(DAY, TIMESTAMP '1970-01-01 00:00:00', window_end) - 1 AS INT) AS d,
             SUM(f2) AS persons
      FROM TABLE(HOP(TABLE notices, DESCRIPTOR(ts), INTERVAL '1' DAY, INTERVAL '%1$d' DAY))
      GROUP BY f0, window_start, window_end
      """;

  /** A sum over the days before each row; all rows of a day have one time and so one sum. */
  static final String OVER =
      """
      SELECT f0 AS county, f1 AS d, SUM(f2) OVER (PARTITION BY f0 ORDER BY ts
        RANGE BETWEEN INTERVAL '%2$d' DAY PRECEDING AND CURRENT ROW) AS persons
      FROM notices
      """;

  private Sql() {}

  /** Messages from a query. */
  static DataStream<Tuple4<String, Integer, Boolean, Long>> of(
      StreamExecutionEnvironment env,
      DataStream<Tuple4<String, Integer, Long, Long>> notices,
      String query,
      Question question) {
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.getConfig().set("table.local-time-zone", "UTC");
    tables.createTemporaryView(
        "notices",
        notices,
        Schema.newBuilder()
            .column("f0", DataTypes.STRING())
            .column("f1", DataTypes.INT())
            .column("f2", DataTypes.BIGINT())
            .columnByMetadata("ts", DataTypes.TIMESTAMP_LTZ(3), "rowtime")
            .watermark("ts", "SOURCE_WATERMARK()")
            .build());
    String sql = query.formatted(question.days(), question.days() - 1);
    return tables
        .toDataStream(tables.sqlQuery(sql))
        .keyBy(row -> row.<String>getFieldAs(0), Types.STRING)
        .process(new OverTheLine(question), Answers.TYPE);
  }

  private static final class OverTheLine
      extends KeyedProcessFunction<String, Row, Tuple4<String, Integer, Boolean, Long>> {
    private static final long serialVersionUID = 1L;
    private final Question question;
    private transient ValueState<Boolean> on;

    OverTheLine(Question question) {
      this.question = question;
    }

    @Override
    public void open(OpenContext context) {
      on = getRuntimeContext().getState(new ValueStateDescriptor<>("on", Types.BOOLEAN));
    }

    @Override
    public void processElement(
        Row row, Context context, Collector<Tuple4<String, Integer, Boolean, Long>> out)
        throws Exception {
      long sum = row.<Long>getFieldAs(2);
      boolean now = sum >= question.line();
      if (now != Boolean.TRUE.equals(on.value())) {
        on.update(now);
        out.collect(Tuple4.of(row.<String>getFieldAs(0), row.<Integer>getFieldAs(1), now, sum));
      }
    }
  }
}

package org.fengsui.alerts.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static final JsonLines LINES = new JsonLines(ZoneId.of("Asia/Shanghai"));
  private static final MessageWriter WRITER =
      new MessageWriter(Transitions.place(), MessageStatus.TEST);

  private static EarlyWarning warning() {
    return WRITER.write(Transitions.of(MessageType.ALERT, WarningLevel.YELLOW, null));
  }

  private static List<String> topLevel(String json) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    Matcher m = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(:)?|[{\\[]|[}\\]]").matcher(json);
    while (m.find()) {
      if (m.group(1) == null) {
        depth += "{[".contains(m.group()) ? 1 : -1;
      } else if (m.group(2) != null && depth == 1) {
        names.add(m.group(1));
      }
    }
    return names;
  }

  @Test
  void alertsHaveTheFieldsOfTheContractInItsOrder() {
    assertThat(topLevel(LINES.line(warning())))
        .containsExactly(
            ("alert_id,sequence,attempt,msg_type,status,category,rule_id,rule_version,mode,level,"
                    + "previous_level,scope,group,region,employer,indicator,window,effective,"
                    + "observed,threshold,onset,as_of,evidence,title,text,cautions,actions,issuer,"
                    + "references")
                .split(",", -1));
  }

  @Test
  void alertsReadBackAsTheyWere() {
    EarlyWarning w = warning();
    assertThat(JsonLineReader.warning(LINES.line(w))).isEqualTo(w);
    EarlyWarning end = WRITER.write(Transitions.of(MessageType.CANCEL, null, WarningLevel.RED));
    assertThat(JsonLineReader.warning(LINES.line(end))).isEqualTo(end);
  }

  @Test
  void timesCarryTheOffsetAndNumbersNoNoise() {
    assertThat(LINES.line(warning()))
        .contains("\"as_of\":\"2026-03-10T09:00:00+08:00\"")
        .contains("\"observed\":{\"layoffs.persons\":120}")
        .contains("\"onset\":\"2026-03-01\"")
        .contains("\"previous_level\":null");
  }

  private static IndicatorValue value(String label, LocalDate period, Double value) {
    return IndicatorValue.newBuilder()
        .setIndicator("rate.gap")
        .setScope(new Scope("nation", "US", "United States"))
        .setWindow("1m")
        .setBasis("U-3 SA")
        .setPeriod(period)
        .setPeriodLabel(label)
        .setValue(value)
        .setRevision(1)
        .setAsOf(Instant.parse("2026-03-10T01:00:00Z"))
        .setFlags(List.of("warm-up"))
        .build();
  }

  @Test
  void valuesLeaveOutWhatDoesNotApplyAndReadBack() {
    IndicatorValue gap = value("2026-02", LocalDate.of(2026, 2, 28), 0.1 + 0.2);
    String line = LINES.line(gap);
    assertThat(topLevel(line))
        .containsExactly(
            "indicator",
            "scope",
            "window",
            "basis",
            "period",
            "value",
            "standard_error",
            "n",
            "revision",
            "as_of",
            "flags");
    assertThat(line).contains("\"value\":0.30000000000000004").contains("\"period\":\"2026-02\"");
    assertThat(JsonLineReader.value(line)).isEqualTo(gap);
    IndicatorValue unknown = value("2026-02-07", LocalDate.of(2026, 2, 7), null);
    assertThat(LINES.line(unknown)).contains("\"value\":null");
    assertThat(JsonLineReader.value(LINES.line(unknown))).isEqualTo(unknown);
  }

  private static DeadLetter.Builder refused() {
    return DeadLetter.newBuilder()
        .setStream("layoff-reports")
        .setPartition(3)
        .setOffset(17)
        .setReason("unknown-region")
        .setMessage(new Bilingual("未知地区", "unknown region"));
  }

  @Test
  void deadLettersNameFileAndLineOrElsePartitionAndOffset() {
    String fromFile = LINES.line(refused().setFile("layoffs.csv").setLine(4L).build());
    assertThat(topLevel(fromFile)).containsExactly("stream", "file", "line", "reason", "message");
    ByteBuffer bytes = ByteBuffer.wrap("a,b".getBytes(StandardCharsets.UTF_8));
    String fromTopic = LINES.line(refused().setRecord(bytes).build());
    assertThat(topLevel(fromTopic))
        .containsExactly("stream", "topic", "partition", "offset", "reason", "message", "record");
    assertThat(fromTopic).contains("\"record\":\"a,b\"");
    ByteBuffer binary = ByteBuffer.wrap(new byte[] {(byte) 0xC3, 1});
    assertThat(LINES.line(refused().setRecord(binary).build())).contains("\"base64:wwE=\"");
  }

  @Test
  void numbersAreTheShortestThatReadBackTheSame() {
    assertThat(Decimals.shortest(120)).isEqualTo("120");
    assertThat(Decimals.shortest(-0.0)).isEqualTo("0");
    assertThat(Decimals.shortest(5.5)).isEqualTo("5.5");
    assertThat(Decimals.shortest(2.0E-3)).isEqualTo("0.002");
    assertThat(Decimals.shortest(1e6)).isEqualTo("1000000");
    assertThatThrownBy(() -> Decimals.shortest(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    long seed = 11;
    Random random = new Random(seed);
    for (int i = 0; i < 20000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 5);
      String text = Decimals.shortest(value);
      assertThat(Double.parseDouble(text)).as("seed %s", seed).isEqualTo(value);
      assertThat(text.length())
          .isLessThanOrEqualTo(
              new java.math.BigDecimal(Double.toString(value)).toPlainString().length());
    }
  }

  @Test
  void briefNumbersNeverSeemToReachAThreshold() {
    assertThat(Decimals.brief(9.999)).isEqualTo("9.99");
    assertThat(Decimals.brief(10.0)).isEqualTo("10");
  }

  @Test
  void alertsAreOrderedByTimeThenRuleThenScopeThenSequence() {
    EarlyWarning first = warning();
    EarlyWarning later =
        EarlyWarning.newBuilder(first).setAsOf(first.getAsOf().plusMillis(1)).build();
    EarlyWarning other = EarlyWarning.newBuilder(first).setRuleId("z").build();
    EarlyWarning next = EarlyWarning.newBuilder(first).setSequence(2).build();
    EarlyWarning group = EarlyWarning.newBuilder(first).setGroup("YOUTH").build();
    List<EarlyWarning> all = new ArrayList<>(List.of(later, other, group, next, first));
    all.sort(JsonLines.ORDER);
    assertThat(all).containsExactly(first, next, group, other, later);
  }

  @Test
  void idsDependOnEveryPartAndOnNothingElse() {
    String id = AlertId.of("r", "county", "640104", "", 20513);
    assertThat(id).hasSize(32).matches("[0-9a-f]+");
    assertThat(AlertId.of("r", "county", "640104", "", 20513)).isEqualTo(id);
    assertThat(
            List.of(
                AlertId.of("s", "county", "640104", "", 20513),
                AlertId.of("r", "region", "640104", "", 20513),
                AlertId.of("r", "county", "640105", "", 20513),
                AlertId.of("r", "county", "640104", "YOUTH", 20513),
                AlertId.of("r", "county", "640104", "", 20514)))
        .doesNotContain(id)
        .doesNotHaveDuplicates();
  }
}

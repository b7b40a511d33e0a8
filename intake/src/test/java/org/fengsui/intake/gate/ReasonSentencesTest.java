package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.KNOWN;
import static org.fengsui.intake.Samples.NINGXIA;
import static org.fengsui.intake.Samples.accepted;
import static org.fengsui.intake.Samples.base;
import static org.fengsui.intake.Samples.incoming;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.rate;
import static org.fengsui.intake.Samples.refusal;
import static org.fengsui.intake.Samples.stage;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fengsui.intake.revision.RevisionResolver;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/** Every reason, reached by a real record, with the very sentences that a clerk reads. */
class ReasonSentencesTest extends ReasonLetters {
  @Test
  void whatCannotBeDecoded() {
    byte[] good = Wire.encode(Topics.LAYOFF_REPORTS, layoff().build());
    bytes(Reason.EMPTY, new byte[0]);
    bytes(Reason.TRUNCATED, Arrays.copyOf(good, good.length - 1));
    bytes(Reason.UNDECODABLE, Arrays.copyOf(good, good.length + 1));
    bytes(
        Reason.BAD_MARKER,
        "{\"report_id\": \"R1\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    byte[] foreign = good.clone();
    foreign[2] ^= 1;
    bytes(Reason.UNKNOWN_SCHEMA, foreign);
    add(
        Reason.UNKNOWN_STREAM,
        new RecordGate(NINGXIA, GateOptions.REPLAY).admit(incoming("weather", good)).refused());
    says(Reason.EMPTY, "记录没有内容。请重新发送完整的记录。", "The record is empty. Send the whole record again.");
    says(
        Reason.TRUNCATED,
        "记录在结束之前中断。请重新发送完整的记录。",
        "The record breaks off before its end. Send the whole record again.");
    says(
        Reason.UNDECODABLE,
        "记录结尾之后还有多余的字节。请检查发送程序后重新发送。",
        "The record is followed by bytes that belong to nothing."
            + " Check the sending program and send again.");
    says(
        Reason.BAD_MARKER,
        "记录不以标记 C3 01 开头。请用 Avro 单对象编码发送。",
        "The record does not begin with the marker C3 01. Send Avro in single-object encoding.");
    says(
        Reason.UNKNOWN_SCHEMA,
        "记录使用了未发布的数据模式。请使用已发布的数据模式版本。",
        "The record was written with a schema that was never published."
            + " Use a published version of the schema.");
    says(
        Reason.UNKNOWN_STREAM,
        "记录来自未知的主题。请检查主题名称。",
        "The record came on an unknown topic. Check the name of the topic.");
  }

  @Test
  void whatIsMissing() throws IOException {
    report(Reason.TOO_LONG, layoff().setReportId("R".repeat(40_000)));
    says(
        Reason.TOO_LONG,
        "记录超过 30000 字节。请检查各文本字段后重新报送。",
        "The record is longer than 30,000 bytes. Check the texts of the record and send again.");
    add(
        Reason.BAD_RULE_ID,
        DeadLetters.of(
            incoming(Topics.THRESHOLD_RULES, new byte[0]),
            Problem.whole(Reason.BAD_RULE_ID, "的规则编号不合规", "has an id that no rule has"),
            null));
    says(
        Reason.BAD_RULE_ID,
        "记录的规则编号不合规。规则编号只能用小写字母、数字和连字符，最长 64；请改正后重新发布。",
        "The record has an id that no rule has. A rule's id has lower-case letters, digits and hyphens,"
            + " at most 64: mend it and push again.");
    report(Reason.MISSING_ID, layoff().setReportId(""));
    report(Reason.MISSING_EMPLOYER, layoff().setEmployerId(null));
    report(Reason.MISSING_REGION, layoff().setRegion(" "));
    report(Reason.MISSING_DATE, layoff().setNoticeDate(null).setStages(List.of(stage(null, 1L))));
    add(Reason.MISSING_VALUE, refusal(Topics.PUBLISHED_RATES, rate().setValue("").build()));
    csv(
        Reason.MISSING_COUNT,
        Streams.BASES,
        "region,measure,period_start,value",
        "640100,labour_force,2026-01-01,");
    says(
        Reason.MISSING_ID,
        "字段 report_id 没有填写。请填写后重新报送。",
        "Field report_id is empty. Fill it in and send again.");
    says(
        Reason.MISSING_EMPLOYER,
        "字段 employer_id 和 employer_name 都没有填写。请填写单位代码或名称后重新报送。",
        "Field employer_id and employer_name are both empty."
            + " Give the employer's id or name and send again.");
    says(
        Reason.MISSING_REGION,
        "字段 region 没有填写。请填写行政区划代码。",
        "Field region is empty. Give the region code.");
    says(
        Reason.MISSING_DATE,
        "字段 effective_date 和 notice_date 都没有填写。请至少填写一个日期。",
        "Field effective_date and notice_date are both empty. Give at least one date.");
    says(
        Reason.MISSING_VALUE,
        "字段 value 没有填写。请填写后重新报送。",
        "Field value is empty. Fill it in and send again.");
    says(
        Reason.MISSING_COUNT,
        "字段 value 没有填写。请填写人数。",
        "Field value is empty. Give the number of persons.");
  }

  @Test
  void whatIsImpossible() {
    report(Reason.IMPOSSIBLE_COUNT, layoff().setStages(List.of(stage("2026-04-01", -1L))));
    report(Reason.IMPOSSIBLE_REVISION, layoff().setRevision(0));
    report(Reason.DATE_OUT_OF_RANGE, layoff().setNoticeDate(LocalDate.parse("1980-01-01")));
    report(
        Reason.KNOWN_TIME_OUT_OF_RANGE,
        layoff().setReportedAt(Instant.parse("1899-12-31T23:59:59Z")));
    add(Reason.IMPOSSIBLE_VALUE, refusal(Topics.PUBLISHED_RATES, rate().setValue("100.1").build()));
    byte[] ahead =
        Wire.encode(Topics.LAYOFF_REPORTS, layoff().setReportedAt(KNOWN.plusSeconds(601)).build());
    add(
        Reason.KNOWN_TIME_AHEAD,
        new RecordGate(NINGXIA, GateOptions.LIVE)
            .admit(incoming(Topics.LAYOFF_REPORTS, ahead))
            .refused());
    says(
        Reason.IMPOSSIBLE_COUNT,
        "字段 stages.persons 的值“-1”不在 0 至 1000000 之间。请核对人数后重新报送。",
        "Field stages.persons: the value \"-1\" is outside 0 to 1000000."
            + " Check the count and send again.");
    says(
        Reason.IMPOSSIBLE_REVISION,
        "字段 revision 的值“0”小于 1。修订号从 1 起编。",
        "Field revision: the value \"0\" is below 1. Revisions count from 1.");
    says(
        Reason.DATE_OUT_OF_RANGE,
        "字段 notice_date 的值“1980-01-01”比报送时间晚 1 年以上或早 30 年以上。请核对日期后重新报送。",
        "Field notice_date: the value \"1980-01-01\" is more than 1 year after or 30 years before"
            + " the time it became known. Check the date and send again.");
    says(
        Reason.KNOWN_TIME_OUT_OF_RANGE,
        "字段 reported_at 的值“1899-12-31T23:59:59Z”不在 1900 至 2199 年之间。请核对报送时间。",
        "Field reported_at: the value \"1899-12-31T23:59:59Z\" is not in the years 1900 to 2199."
            + " Check the reporting time.");
    says(
        Reason.IMPOSSIBLE_VALUE,
        "字段 value 的值“100.1”不在 0 至 100（百分数）之间。请核对数值后重新报送。",
        "Field value: the value \"100.1\" is outside 0 to 100 percent."
            + " Check the figure and send again.");
    says(
        Reason.KNOWN_TIME_AHEAD,
        "字段 reported_at 的值“2026-03-02T01:10:01Z”比消息到达时间晚 10 分钟以上。" + "请校准报送系统的时钟，或填写实际报送时间。",
        "Field reported_at: the value \"2026-03-02T01:10:01Z\" is more than 10 minutes after the"
            + " record's arrival. Set the sender's clock, or give the true reporting time.");
  }

  @Test
  void whatIsNoKnownCode() throws IOException {
    report(Reason.UNKNOWN_REGION, layoff().setRegion("999999"));
    report(Reason.BAD_EMPLOYER_ID, layoff().setEmployerId("914403001922038217"));
    add(Reason.UNKNOWN_MEASURE, refusal(Topics.AREA_BASES, base().setMeasure("gdp").build()));
    csv(
        Reason.UNKNOWN_CODE,
        Streams.CLAIMS,
        "claim_id,kind,region,reference_date",
        "SECRET,FIRST,640104,2026-01-01");
    says(
        Reason.UNKNOWN_REGION,
        "字段 region 的值“999999”不在 cn-ningxia 的区划表中。请改用本地区区划表中的代码。",
        "Field region: the value \"999999\" is not in the region table of pack cn-ningxia."
            + " Use a code of the pack's region table.");
    says(
        Reason.BAD_EMPLOYER_ID,
        "字段 employer_id 的值“914403001922038217”不是有效的统一社会信用代码"
            + "（18 位，末位为校验码，GB 32100）。请对照营业执照核对统一社会信用代码。",
        "Field employer_id: the value \"914403001922038217\" is no valid Unified Social Credit Code"
            + " (18 characters, the last a check character, GB 32100)."
            + " Check the code against the business licence.");
    says(
        Reason.UNKNOWN_MEASURE,
        "字段 measure 的值“gdp”不是已知的指标。请改用 covered_employment、labour_force 或 population_16。",
        "Field measure: the value \"gdp\" is not a known measure."
            + " Use covered_employment, labour_force or population_16.");
    // A claim's sentence shows no value.
    says(
        Reason.UNKNOWN_CODE,
        "字段 kind 不在 [INITIAL, CONTINUED] 之中。请改用列出的代码之一。",
        "Field kind is none of [INITIAL, CONTINUED]. Use one of the codes listed.");
  }

  @Test
  void whatIsBadlyWritten() throws IOException {
    String layoffs = "report_id,region,affected,notice_date,reported_at";
    csv(Reason.BAD_NUMBER, Streams.LAYOFFS, layoffs, "R,640104,三十,,");
    csv(Reason.BAD_DATE, Streams.LAYOFFS, layoffs, "R,640104,3,2026-02-30,");
    csv(Reason.BAD_TIME, Streams.LAYOFFS, layoffs, "R,640104,3,,2026-03-01 09:00");
    csv(Reason.WRONG_COLUMNS, Streams.LAYOFFS, layoffs, "R,640104,3");
    csv(
        Reason.BAD_MONTH,
        Streams.RATES,
        "region,measure,month,value",
        "640000,surveyed_unemployment_rate,2026-13,5");
    says(
        Reason.BAD_NUMBER,
        "字段 affected 的值“三十”不是整数。请填写阿拉伯数字，不带单位和千分位。",
        "Field affected: the value \"三十\" is not a whole number."
            + " Write digits without unit or thousands separator.");
    says(
        Reason.BAD_DATE,
        "字段 notice_date 的值“2026-02-30”不是日期。请按 2026-03-01 的格式填写。",
        "Field notice_date: the value \"2026-02-30\" is not a date. Write it like 2026-03-01.");
    says(
        Reason.BAD_TIME,
        "字段 reported_at 的值“2026-03-01 09:00”不是带时区的时刻。" + "请按 2026-03-01T09:00:00+08:00 的格式填写。",
        "Field reported_at: the value \"2026-03-01 09:00\" is not an instant with its offset."
            + " Write it like 2026-03-01T09:00:00+08:00.");
    says(
        Reason.WRONG_COLUMNS,
        "记录有 3 列，表头有 5 列。请检查逗号和引号。",
        "The record has 3 cells where the header has 5. Check the commas and quotes.");
    says(
        Reason.BAD_MONTH,
        "字段 month 的值“2026-13”不是月份。请按 2026-03 的格式填写。",
        "Field month: the value \"2026-13\" is not a month. Write it like 2026-03.");
  }

  @Test
  void whatContradictsAnotherRecord() {
    RevisionResolver resolver = new RevisionResolver(NINGXIA);
    var first = accepted(Topics.LAYOFF_REPORTS, layoff().build());
    var second = accepted(Topics.LAYOFF_REPORTS, layoff().setWorkforce(300L).build());
    var stored = resolver.advance(null, first).stored();
    var conflict = resolver.advance(stored, second).conflict();
    add(
        Reason.CONFLICT,
        DeadLetters.of(incoming(Topics.LAYOFF_REPORTS, second.bytes()), conflict, ""));
    says(
        Reason.CONFLICT,
        "记录与同一编号、同一次序的另一条记录内容不同：workforce (200 / 300)；以先到的记录为准。" + "请核对后以更高的修订号重新报送。",
        "The record differs from another record of the same id and place in the order:"
            + " workforce (200 / 300); the one that came first stands."
            + " Check which is right and send it with a higher revision.");
  }

  @Test
  void everyReasonHasItsTestHereAndTwoSentences() throws IOException {
    String source =
        "EMPTY TRUNCATED UNDECODABLE BAD_MARKER UNKNOWN_SCHEMA UNKNOWN_STREAM"
            + " MISSING_ID MISSING_EMPLOYER MISSING_REGION MISSING_DATE MISSING_VALUE MISSING_COUNT"
            + " IMPOSSIBLE_COUNT IMPOSSIBLE_REVISION DATE_OUT_OF_RANGE KNOWN_TIME_OUT_OF_RANGE"
            + " IMPOSSIBLE_VALUE KNOWN_TIME_AHEAD UNKNOWN_REGION BAD_EMPLOYER_ID UNKNOWN_MEASURE"
            + " UNKNOWN_CODE BAD_NUMBER BAD_DATE BAD_TIME WRONG_COLUMNS BAD_MONTH TOO_LONG"
            + " BAD_RULE_ID CONFLICT";
    assertThat(source.split(" ", -1))
        .as("a new reason needs a sentence looked at in this class")
        .containsExactlyInAnyOrder(
            Arrays.stream(Reason.values()).map(Reason::name).toArray(String[]::new));
    for (Reason reason : Reason.values()) {
      assertThat(reason.todoZh()).matches("[^a-z]*[\\p{IsHan}].*").doesNotEndWith("。");
      assertThat(reason.todoEn()).matches("[A-Z].*").doesNotEndWith(".");
      assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
    }
  }
}

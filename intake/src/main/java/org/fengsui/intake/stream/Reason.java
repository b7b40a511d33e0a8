package org.fengsui.intake.stream;

import java.util.Locale;

/** Why a record is refused; the code is the name in kebab case. */
public enum Reason {
  /** No value at all. */
  EMPTY("请重新发送完整的记录", "Send the whole record again"),
  /** The topic is none that the gate knows. */
  UNKNOWN_STREAM("请检查主题名称", "Check the name of the topic"),
  /** More bytes than any true record has; its texts would fit neither a key nor a message. */
  TOO_LONG("请检查各文本字段后重新报送", "Check the texts of the record and send again"),
  /** The bytes end before the record does. */
  TRUNCATED("请重新发送完整的记录", "Send the whole record again"),
  /** The bytes do not begin with the marker C3 01 of single-object encoding. */
  BAD_MARKER("请用 Avro 单对象编码发送", "Send Avro in single-object encoding"),
  /** The schema fingerprint is none that was ever published. */
  UNKNOWN_SCHEMA("请使用已发布的数据模式版本", "Use a published version of the schema"),
  /** The bytes do not follow their schema. */
  UNDECODABLE("请检查发送程序后重新发送", "Check the sending program and send again"),
  /** The record id is missing. */
  MISSING_ID("请填写后重新报送", "Fill it in and send again"),
  /** Neither employer id nor name is given. */
  MISSING_EMPLOYER("请填写单位代码或名称后重新报送", "Give the employer's id or name and send again"),
  /** The region is missing. */
  MISSING_REGION("请填写行政区划代码", "Give the region code"),
  /** No date says when the record's fact happened. */
  MISSING_DATE("请至少填写一个日期", "Give at least one date"),
  /** A count that must be given is missing. */
  MISSING_COUNT("请填写人数", "Give the number of persons"),
  /** The value is missing. */
  MISSING_VALUE("请填写后重新报送", "Fill it in and send again"),
  /** The region is not in the pack. */
  UNKNOWN_REGION("请改用本地区区划表中的代码", "Use a code of the pack's region table"),
  /** The measure is none that the system knows. */
  UNKNOWN_MEASURE(
      "请改用 covered_employment、labour_force 或 population_16",
      "Use covered_employment, labour_force or population_16"),
  /** An id that no rule may have: the receipt would bear it. */
  BAD_RULE_ID(
      "规则编号只能用小写字母、数字和连字符，最长 64；请改正后重新发布",
      "A rule's id has lower-case letters, digits and hyphens, at most 64: mend it and push again"),
  /** A word that the column does not know. */
  UNKNOWN_CODE("请改用列出的代码之一", "Use one of the codes listed"),
  /** A count outside what can be. */
  IMPOSSIBLE_COUNT("请核对人数后重新报送", "Check the count and send again"),
  /** A figure outside what can be. */
  IMPOSSIBLE_VALUE("请核对数值后重新报送", "Check the figure and send again"),
  /** A revision below 1. */
  IMPOSSIBLE_REVISION("修订号从 1 起编", "Revisions count from 1"),
  /** A date too far from the known time. */
  DATE_OUT_OF_RANGE("请核对日期后重新报送", "Check the date and send again"),
  /** A known time that no clock could have shown. */
  KNOWN_TIME_OUT_OF_RANGE("请核对报送时间", "Check the reporting time"),
  /** A known time ahead of the broker's clock. */
  KNOWN_TIME_AHEAD(
      "请校准报送系统的时钟，或填写实际报送时间", "Set the sender's clock, or give the true reporting time"),
  /** An employer id with a wrong form or check character. */
  BAD_EMPLOYER_ID("请对照营业执照核对统一社会信用代码", "Check the code against the business licence"),
  /** Text that is not a number. */
  BAD_NUMBER("请填写阿拉伯数字，不带单位和千分位", "Write digits without unit or thousands separator"),
  /** Text that is not a date. */
  BAD_DATE("请按 2026-03-01 的格式填写", "Write it like 2026-03-01"),
  /** Text that is not a month. */
  BAD_MONTH("请按 2026-03 的格式填写", "Write it like 2026-03"),
  /** Text that is not an instant with offset. */
  BAD_TIME("请按 2026-03-01T09:00:00+08:00 的格式填写", "Write it like 2026-03-01T09:00:00+08:00"),
  /** Other content than another record of the same id at the same place in the order. */
  CONFLICT("请核对后以更高的修订号重新报送", "Check which is right and send it with a higher revision"),
  /** A row with more or fewer cells than the header. */
  WRONG_COLUMNS("请检查逗号和引号", "Check the commas and quotes");

  private final String todoZh;
  private final String todoEn;

  Reason(String todoZh, String todoEn) {
    this.todoZh = todoZh;
    this.todoEn = todoEn;
  }

  /** The code in dead letters and counters, e.g. {@code unknown-region}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the sender should do, in Chinese. */
  public String todoZh() {
    return todoZh;
  }

  /** What the sender should do, in English. */
  public String todoEn() {
    return todoEn;
  }
}

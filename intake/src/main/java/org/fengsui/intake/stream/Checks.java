package org.fengsui.intake.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.employer.UnifiedCreditCode;
import org.fengsui.intake.pack.IndustryCodes;
import org.fengsui.intake.pack.Pack;

/** Checks that several streams share; each throws {@link RefusalException}. */
public final class Checks {
  /** Largest number of persons of one layoff report. */
  public static final long MOST_LAID_OFF = 1_000_000;

  /** Largest number of persons of one count of claims, and of any other head count. */
  public static final long MOST_PERSONS = 100_000_000;

  private static final int YEARS_AHEAD = 1;
  private static final int YEARS_BACK = 30;
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final Pack pack;
  private final IndustryCodes industries;
  private final KnownTimes times;

  /** The checks of one jurisdiction. */
  public Checks(Pack pack) {
    this.pack = pack;
    this.industries = new IndustryCodes(pack);
    this.times = new KnownTimes(pack.jurisdiction().zone());
  }

  /** The known time of a record, or null when it holds no date at all. */
  public <R extends SpecificRecordBase> Instant known(StreamDefinition<R> stream, R record) {
    return times.of(stream, record);
  }

  /**
   * The known time of a record that holds a date.
   *
   * @throws RefusalException when no clock could have shown it
   */
  public <R extends SpecificRecordBase> Instant knownTime(StreamDefinition<R> stream, R record) {
    return knownTime(times.of(stream, record));
  }

  /** Refuses a field for a reason. */
  public static RefusalException refuse(
      Reason why, String field, Object value, String zh, String en) {
    return new RefusalException(Problem.of(why, field, value, zh, en));
  }

  /** Refuses an empty text. */
  public static void text(String field, String value, Reason missing) {
    if (value == null || value.isBlank()) {
      throw refuse(missing, field, null, "没有填写", "is empty");
    }
  }

  /** Refuses a revision below 1. */
  public static void revision(int revision) {
    if (revision < 1) {
      throw refuse(Reason.IMPOSSIBLE_REVISION, "revision", revision, "小于 1", "is below 1");
    }
  }

  /** Refuses a count outside its range; null passes. */
  public static void count(String field, Long value, long least, long most) {
    if (value != null && (value < least || value > most)) {
      throw refuse(
          Reason.IMPOSSIBLE_COUNT,
          field,
          value,
          "不在 " + least + " 至 " + most + " 之间",
          "is outside " + least + " to " + most);
    }
  }

  /** Refuses a figure outside its range; null passes. */
  public static void figure(String field, Double value, double least, double most) {
    if (value != null && !(value >= least && value <= most)) {
      throw refuse(
          Reason.IMPOSSIBLE_VALUE,
          field,
          value,
          "不在 %s 至 %s 之间".formatted(plain(least), plain(most)),
          "is outside %s to %s".formatted(plain(least), plain(most)));
    }
  }

  private static String plain(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The current code of a region. */
  public String region(String code, Collection<String> flags) {
    text("region", code, Reason.MISSING_REGION);
    String plain = code.strip();
    if (pack.jurisdiction().areas().find(plain) != null) {
      return plain;
    }
    String successor = pack.regionSuccessors().get(plain);
    if (successor == null) {
      throw refuse(
          Reason.UNKNOWN_REGION,
          "region",
          code,
          "不在 " + pack.id() + " 的区划表中",
          "is not in the region table of pack " + pack.id());
    }
    flags.add(AdmissionFlags.OLD_REGION_CODE);
    return successor;
  }

  /** The current code of an industry; null when not given or unknown. */
  public String industry(String code, String edition, Collection<String> flags) {
    if (code == null || code.isBlank()) {
      return null;
    }
    IndustryCodes.Found found = industries.find(code, edition);
    if (found == null) {
      flags.add(AdmissionFlags.UNKNOWN_INDUSTRY);
      return null;
    }
    if (found.old()) {
      flags.add(AdmissionFlags.OLD_INDUSTRY_CODE);
    }
    return found.code();
  }

  /** The employer id as it is used for keys; null when not given. */
  public String employerId(String field, String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    if (!pack.checkEmployerIds()) {
      return id.strip();
    }
    String code = UnifiedCreditCode.normalised(id);
    if (!UnifiedCreditCode.isValid(code)) {
      throw refuse(
          Reason.BAD_EMPLOYER_ID,
          field,
          id,
          "不是有效的统一社会信用代码（18 位，末位为校验码，GB 32100）",
          "is no valid Unified Social Credit Code (18 characters, the last a check character,"
              + " GB 32100)");
    }
    return code;
  }

  /** Refuses a known time that no clock could have shown. */
  public Instant knownTime(Instant known) {
    if (known.isBefore(FIRST) || !known.isBefore(LAST)) {
      throw refuse(
          Reason.KNOWN_TIME_OUT_OF_RANGE,
          "reported_at",
          known,
          "不在 1900 至 2199 年之间",
          "is not in the years 1900 to 2199");
    }
    return known;
  }

  /** Refuses a date more than 1 year after or 30 years before the known time. */
  public void date(String field, LocalDate date, Instant known) {
    if (date == null) {
      return;
    }
    LocalDate day =
        LocalDate.ofEpochDay(Moment.epochDay(known.toEpochMilli(), pack.jurisdiction().zone()));
    if (date.isAfter(day.plusYears(YEARS_AHEAD)) || date.isBefore(day.minusYears(YEARS_BACK))) {
      throw refuse(
          Reason.DATE_OUT_OF_RANGE,
          field,
          date,
          "比报送时间晚 1 年以上或早 30 年以上",
          "is more than 1 year after or 30 years before the time it became known");
    }
  }
}

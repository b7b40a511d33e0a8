package org.fengsui.intake.stream;

import org.fengsui.schemas.Bilingual;

/**
 * What is wrong with a record, in words a clerk understands.
 *
 * @param reason reason
 * @param field field as named in the schema and the CSV header, or null when it is the whole record
 * @param value the value as given, or null when there is none to show
 * @param limitZh in Chinese what the value does wrong, continuing the sentence, e.g. 超过上限
 * @param limitEn the same in English, e.g. is over the limit
 */
public record Problem(Reason reason, String field, String value, String limitZh, String limitEn) {
  private static final int SHOWN = 80;

  /** A problem of one field. */
  public static Problem of(
      Reason reason, String field, Object value, String limitZh, String limitEn) {
    return new Problem(reason, field, value == null ? null : value.toString(), limitZh, limitEn);
  }

  /** A problem of the whole record. */
  public static Problem whole(Reason reason, String limitZh, String limitEn) {
    return new Problem(reason, null, null, limitZh, limitEn);
  }

  /**
   * The sentence: field, value, limit and what to do.
   *
   * @param showValue false for claims and the survey, whose values never leave the job
   */
  public Bilingual message(boolean showValue) {
    boolean quote = showValue && value != null;
    String shown = quote ? cut(value) : "";
    String zh = field == null ? "记录" : "字段 " + field + (quote ? " 的值“" + shown + "”" : " ");
    String en = field == null ? "The record" : "Field " + field;
    if (quote && field != null) {
      en += ": the value \"" + shown + "\"";
    }
    return new Bilingual(
        zh + limitZh + "。" + reason.todoZh() + "。",
        en + " " + limitEn + ". " + reason.todoEn() + ".");
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}

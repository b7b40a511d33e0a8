package org.fengsui.intake.pack;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the industry of a pack that a reported code stands for: exact, of an older edition, or a
 * finer code whose beginning is known (GB/T 4754 class C2711 or 2711 lies in division 27; NAICS
 * 722511 in sector 72).
 */
public final class IndustryCodes {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern LETTER_AND_DIGITS = Pattern.compile("[A-Z]([0-9]+)");

  private final Map<String, String> industries;
  private final Map<String, String> successors;
  private final String currentYear;

  /** The codes of a pack. */
  public IndustryCodes(Pack pack) {
    this.industries = pack.industries();
    this.successors = pack.industrySuccessors();
    this.currentYear = year(pack.industryEdition());
  }

  /**
   * Finds a code.
   *
   * @param code code as reported
   * @param edition edition as reported, or null for the pack's own
   * @return the industry and whether it was mapped from an old code, or null when unknown
   */
  public Found find(String code, String edition) {
    String year = edition == null || edition.isBlank() ? currentYear : year(edition);
    String plain = code.strip().toUpperCase(Locale.ROOT);
    Matcher m = LETTER_AND_DIGITS.matcher(plain);
    String digits = m.matches() ? m.group(1) : plain;
    int shortest = digits.chars().allMatch(c -> c >= '0' && c <= '9') ? 1 : digits.length();
    for (int length = digits.length(); length >= shortest && length > 0; length--) {
      Found found = exact(digits.substring(0, length), year);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Found exact(String code, String year) {
    String successor = successors.get(year + "/" + code);
    if (successor != null) {
      return new Found(successor, !year.equals(currentYear));
    }
    return industries.containsKey(code) ? new Found(code, false) : null;
  }

  private static String year(String edition) {
    Matcher m = YEAR.matcher(edition);
    String last = edition;
    while (m.find()) {
      last = m.group();
    }
    return last;
  }

  /**
   * An industry of the pack.
   *
   * @param code current code
   * @param old whether it was mapped from a code of an older edition
   */
  public record Found(String code, boolean old) {}
}

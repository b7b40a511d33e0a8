package org.fengsui.backtest.scenario;

/**
 * Unified Social Credit Codes (GB 32100-2015) for employers that do not exist: right check
 * characters, but the administrative division {@value #DIVISION}, which GB/T 2260 does not assign
 * in Ningxia, so that no registry has issued or can issue them.
 *
 * <p>18 characters: registration department and type (91, an enterprise), six digits of division,
 * eight characters and a check character of the organisation code (GB 11714), one check character.
 */
public final class CreditCode {
  /** Division that is not in use: 64 is Ningxia, 99 none of its prefectures. */
  public static final String DIVISION = "649900";

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCode() {}

  /**
   * The code of an invented employer.
   *
   * @param index number of the employer, 0 to 9,999,999
   */
  public static String of(int index) {
    if (index < 0 || index > 9_999_999) {
      throw new IllegalArgumentException("employer number must be 0 to 9999999, not " + index);
    }
    String digits = Integer.toString(index);
    String body = "Y" + "0".repeat(7 - digits.length()) + digits;
    String first = "91" + DIVISION + body + organisationCheck(body);
    return first + check(first);
  }

  /** The code with a wrong last character, for bad records. */
  public static String spoiled(String code) {
    char last = code.charAt(17);
    return code.substring(0, 17) + ALPHABET.charAt((ALPHABET.indexOf(last) + 1) % 31);
  }

  private static char organisationCheck(String body) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int rest = 11 - sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest % 11);
  }

  private static char check(String first) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(first.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}

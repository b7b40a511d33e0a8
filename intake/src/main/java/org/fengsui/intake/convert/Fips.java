package org.fengsui.intake.convert;

import java.util.HashMap;
import java.util.Map;

/** Numeric state codes (FIPS 5-2) and postal codes. */
final class Fips {
  private static final String TABLE =
      "01AL02AK04AZ05AR06CA08CO09CT10DE11DC12FL13GA15HI16ID17IL18IN19IA20KS21KY22LA23ME24MD25MA"
          + "26MI27MN28MS29MO30MT31NE32NV33NH34NJ35NM36NY37NC38ND39OH40OK41OR42PA44RI45SC46SD47TN"
          + "48TX49UT50VT51VA53WA54WV55WI56WY60AS66GU69MP72PR78VI";
  private static final int WIDTH = 4;
  private static final Map<String, String> POSTAL = new HashMap<>();

  static {
    for (int i = 0; i < TABLE.length(); i += WIDTH) {
      POSTAL.put(TABLE.substring(i, i + 2), TABLE.substring(i + 2, i + WIDTH));
    }
  }

  private Fips() {}

  /** The postal code, or the code as given when there is none. */
  static String postal(String fips) {
    String two = fips.length() == 1 ? "0" + fips : fips;
    return POSTAL.getOrDefault(two, fips);
  }
}

package org.fengsui.indicators.place;

/**
 * One area of a jurisdiction.
 *
 * @param code code of the pack, e.g. GB/T 2260 640104
 * @param parent code of the containing area; null at the root
 * @param level name of its level, e.g. county, prefecture, region, state, nation
 * @param nameZh Chinese name
 * @param nameEn English name
 */
public record Area(String code, String parent, String level, String nameZh, String nameEn) {
  /** Parts of an employer that lie in an area begin so; the code follows. */
  public static final String PART = "area:";

  /** The part of an employer that lies in this area, see {@code Query}. */
  public String part() {
    return PART + code;
  }
}

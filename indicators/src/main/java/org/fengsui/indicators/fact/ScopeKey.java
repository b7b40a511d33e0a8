package org.fengsui.indicators.fact;

/**
 * The key that state is kept under.
 *
 * @param by kind: employer, industry, source, a level of the region tree (county, state, ...), or
 *     {@code <level>|industry}
 * @param key employer id, area code, industry code, source id, or {@code area|industry}
 */
public record ScopeKey(String by, String key) implements Comparable<ScopeKey> {
  /** Kind of an employer's key. */
  public static final String EMPLOYER = "employer";

  /** Kind of a site, which lives inside its employer's key. */
  public static final String SITE = "site";

  /** Kind of an industry's key. */
  public static final String INDUSTRY = "industry";

  /** Kind of a source's key. */
  public static final String SOURCE = "source";

  /** Key of an employer. */
  public static ScopeKey employer(String id) {
    return new ScopeKey(EMPLOYER, id);
  }

  @Override
  public int compareTo(ScopeKey other) {
    int c = by.compareTo(other.by);
    return c != 0 ? c : key.compareTo(other.key);
  }
}

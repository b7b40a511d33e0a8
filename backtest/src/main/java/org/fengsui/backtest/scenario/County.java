package org.fengsui.backtest.scenario;

import java.util.List;

/**
 * A county-level area of Ningxia (GB/T 2260) with its invented part in the scenario.
 *
 * @param code GB/T 2260 code
 * @param name short Chinese name
 * @param perMille share of the insured, in thousandths
 * @param industry share of its employers in industry (sections B, C, D), in percent
 */
public record County(String code, String name, int perMille, int industry) {
  /** The 22 counties; the shares add up to 1,000. Rough shape of the region, no statistics. */
  public static final List<County> ALL =
      List.of(
          new County("640104", "兴庆", 205, 12),
          new County("640105", "西夏", 80, 34),
          new County("640106", "金凤", 165, 10),
          new County("640121", "永宁", 48, 40),
          new County("640122", "贺兰", 55, 36),
          new County("640181", "灵武", 70, 62),
          new County("640202", "大武口", 47, 42),
          new County("640205", "惠农", 31, 55),
          new County("640221", "平罗", 35, 48),
          new County("640302", "利通", 49, 26),
          new County("640303", "红寺堡", 11, 28),
          new County("640323", "盐池", 18, 40),
          new County("640324", "同心", 15, 22),
          new County("640381", "青铜峡", 30, 48),
          new County("640402", "原州", 34, 14),
          new County("640422", "西吉", 11, 10),
          new County("640423", "隆德", 7, 14),
          new County("640424", "泾源", 5, 8),
          new County("640425", "彭阳", 8, 16),
          new County("640502", "沙坡头", 42, 34),
          new County("640521", "中宁", 25, 44),
          new County("640522", "海原", 9, 10));

  /** Code of the prefecture. */
  public String prefecture() {
    return code.substring(0, 4) + "00";
  }

  /** Share of the insured, 0 to 1. */
  public double share() {
    return perMille / 1000.0;
  }

  /**
   * The county of a code.
   *
   * @throws IllegalArgumentException for a code that is none of the 22
   */
  public static County of(String code) {
    return ALL.stream()
        .filter(c -> c.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no county of Ningxia: " + code));
  }
}

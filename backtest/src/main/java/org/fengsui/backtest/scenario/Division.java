package org.fengsui.backtest.scenario;

import java.util.List;

/**
 * A division of GB/T 4754-2017 that invented employers belong to.
 *
 * @param code two digits
 * @param section letter of its section
 * @param weight relative number of employers
 * @param word what such an employer calls itself
 */
public record Division(String code, char section, int weight, String word) {
  /** Industry: mining, manufacturing, energy. */
  public static final List<Division> INDUSTRY =
      List.of(
          new Division("06", 'B', 3, "煤业"),
          new Division("13", 'C', 8, "粮油"),
          new Division("14", 'C', 8, "食品"),
          new Division("15", 'C', 5, "酒庄"),
          new Division("17", 'C', 4, "羊绒纺织"),
          new Division("22", 'C', 3, "纸业"),
          new Division("25", 'C', 3, "煤化工"),
          new Division("26", 'C', 9, "化工"),
          new Division("27", 'C', 3, "医药"),
          new Division("29", 'C', 4, "橡塑"),
          new Division("30", 'C', 9, "建材"),
          new Division("31", 'C', 5, "铁合金"),
          new Division("32", 'C', 3, "有色金属"),
          new Division("34", 'C', 7, "机床"),
          new Division("38", 'C', 6, "光伏电器"),
          new Division("39", 'C', 4, "电子材料"),
          new Division("44", 'D', 4, "电力"));

  /** Everything else. */
  public static final List<Division> SERVICES =
      List.of(
          new Division("01", 'A', 5, "农业"),
          new Division("03", 'A', 3, "牧业"),
          new Division("47", 'E', 7, "建筑"),
          new Division("50", 'E', 5, "装饰"),
          new Division("51", 'F', 16, "商贸"),
          new Division("52", 'F', 18, "百货"),
          new Division("54", 'G', 7, "运输"),
          new Division("61", 'H', 3, "宾馆"),
          new Division("62", 'H', 7, "餐饮"),
          new Division("65", 'I', 6, "软件"),
          new Division("70", 'K', 5, "物业"),
          new Division("72", 'L', 10, "人力服务"),
          new Division("75", 'M', 4, "科技推广"),
          new Division("78", 'N', 2, "环卫"),
          new Division("80", 'O', 5, "家政"),
          new Division("83", 'P', 4, "培训学校"),
          new Division("84", 'Q', 3, "诊所"),
          new Division("88", 'R', 2, "体育"));

  /** One division, as likely as its weight. */
  static Division draw(List<Division> from, SeededRandom random) {
    int total = from.stream().mapToInt(Division::weight).sum();
    int left = random.between(0, total - 1);
    for (Division division : from) {
      left -= division.weight;
      if (left < 0) {
        return division;
      }
    }
    throw new IllegalStateException("weights of divisions do not add up");
  }

  /**
   * The division of a code.
   *
   * @throws IllegalArgumentException for a code that the scenario does not use
   */
  public static Division of(String code) {
    return java.util.stream.Stream.concat(INDUSTRY.stream(), SERVICES.stream())
        .filter(d -> d.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no division of the scenario: " + code));
  }
}

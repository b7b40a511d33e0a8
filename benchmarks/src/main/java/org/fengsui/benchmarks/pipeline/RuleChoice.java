package org.fengsui.benchmarks.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.fengsui.intake.pack.Packs;

/** The rules that a benchmark puts in force. */
public final class RuleChoice {
  private static final int NEVER = 1_000_000_000;

  private RuleChoice() {}

  /**
   * Rules by file name.
   *
   * @param which {@code all} of cn-ningxia, {@code none}, or ids of them with commas between
   * @param extra further rules over persons by county that no year reaches
   * @param days window of these, days
   */
  public static Map<String, String> of(String which, int extra, int days) {
    Map<String, String> files = new TreeMap<>();
    Packs.load("cn-ningxia")
        .ruleFiles()
        .forEach(
            (file, yaml) -> {
              String id = file.replaceAll(".*/|\\.yaml$", "");
              if (which.equals("all") || ("," + which + ",").contains("," + id + ",")) {
                files.put(file, yaml);
              }
            });
    if (files.isEmpty() && !which.equals("none")) {
      throw new IllegalArgumentException("no rule of cn-ningxia is named in rules=" + which);
    }
    for (int i = 0; i < extra; i++) {
      files.put("never-" + i + ".yaml", county("never-" + i, days, NEVER + i));
    }
    return files;
  }

  /** A rule with one level over persons by county. */
  public static String county(String id, int days, long line) {
    return """
    id: %s
    version: 1
    title: {zh: 测试, en: Test}
    source: {zh: 测试, en: Test}
    indicator: layoffs.persons
    scope: {by: county}
    window: %dd
    levels:
      BLUE:
        enter: layoffs.persons >= %d
        cautions: {zh: 注意, en: Beware}
        actions: {zh: 核实, en: Verify}
    author: a
    owner: b
    """
        .formatted(id, days, line);
  }
}

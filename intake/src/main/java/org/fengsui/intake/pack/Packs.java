package org.fengsui.intake.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;

/**
 * Loads packs. A pack is a folder with pack.yaml, regions.csv and industries.csv, and optionally
 * region-successors.csv, industry-successors.csv, holidays.csv, rules/ and rule-tests/.
 */
public final class Packs {
  private Packs() {}

  /**
   * Loads a pack.
   *
   * @param idOrDirectory id of a bundled pack such as cn-ningxia, or a directory with pack.yaml
   * @throws PackException naming file, line, key and reason when the pack cannot be used
   */
  public static Pack load(String idOrDirectory) {
    PackFiles files = PackFiles.read(idOrDirectory);
    PackYaml yaml = new PackYaml(files.where() + "/pack.yaml", files.need("pack.yaml"));
    AreaTree areas = areas(files, yaml.levels());
    Map<String, String> industries = new LinkedHashMap<>();
    Map<String, String[]> names = new LinkedHashMap<>();
    industries(files, industries, names);
    return new Pack(
        place(files, yaml, areas, names),
        regionSuccessors(files, areas),
        industries,
        industrySuccessors(files, industries),
        yaml.industryEdition(),
        yaml.checkEmployerIds(),
        yaml.defaultLanguage(),
        yaml.fileEncoding(),
        files.folder("rules"),
        files.folder("rule-tests"));
  }

  private static Jurisdiction place(
      PackFiles files, PackYaml yaml, AreaTree areas, Map<String, String[]> industries) {
    return new Jurisdiction(
        yaml.id(),
        yaml.zone(),
        yaml.weekEnd(),
        areas,
        industries,
        yaml.closings(),
        yaml.sources(areas),
        holidays(files),
        Set.copyOf(yaml.monthlyPayrollSources()),
        yaml.issuerZh(),
        yaml.issuerEn(),
        yaml.breakdowns());
  }

  private static PackTable table(PackFiles files, String name, String... columns) {
    return new PackTable(files.where() + "/" + name, files.need(name), columns);
  }

  private static AreaTree areas(PackFiles files, List<String> levels) {
    List<Area> areas = new ArrayList<>();
    PackTable table = table(files, "regions.csv", "code", "parent", "level", "name_zh", "name_en");
    for (PackTable.Row row : table.rows()) {
      String level = row.need("level");
      if (!levels.contains(level)) {
        throw row.wrong("未知层级 " + level, "unknown level " + level + "; pack.yaml has " + levels);
      }
      String parent = row.get("parent").isEmpty() ? null : row.get("parent");
      areas.add(
          new Area(row.need("code"), parent, level, row.need("name_zh"), row.need("name_en")));
    }
    try {
      return new AreaTree(areas);
    } catch (IllegalArgumentException e) {
      throw new PackException(files.where() + "/regions.csv", 0, "区划树有误", e.getMessage());
    }
  }

  private static void industries(
      PackFiles files, Map<String, String> parents, Map<String, String[]> names) {
    PackTable table = table(files, "industries.csv", "code", "parent", "name_zh", "name_en");
    for (PackTable.Row row : table.rows()) {
      String code = row.need("code");
      String parent = row.get("parent");
      if (!parent.isEmpty() && !parents.containsKey(parent)) {
        throw row.wrong("上级行业 " + parent + " 未在前面给出", "parent " + parent + " must come first");
      }
      if (parents.put(code, parent) != null) {
        throw row.wrong("行业 " + code + " 重复", "industry " + code + " is given twice");
      }
      names.put(code, new String[] {row.need("name_zh"), row.need("name_en")});
    }
  }

  private static Map<String, String> regionSuccessors(PackFiles files, AreaTree areas) {
    Map<String, String> successors = new LinkedHashMap<>();
    if (files.find("region-successors.csv") != null) {
      for (PackTable.Row row :
          table(files, "region-successors.csv", "code", "successor", "note").rows()) {
        String to = row.need("successor");
        if (areas.find(to) == null || areas.find(row.need("code")) != null) {
          throw row.wrong("新旧代码有误", "the successor must be a current code, the code an old one");
        }
        successors.put(row.need("code"), to);
      }
    }
    return successors;
  }

  private static Map<String, String> industrySuccessors(
      PackFiles files, Map<String, String> industries) {
    Map<String, String> successors = new LinkedHashMap<>();
    if (files.find("industry-successors.csv") != null) {
      for (PackTable.Row row :
          table(files, "industry-successors.csv", "edition", "code", "successor").rows()) {
        String to = row.need("successor");
        if (!industries.containsKey(to)) {
          throw row.wrong("行业 " + to + " 不存在", "industry " + to + " is not in industries.csv");
        }
        successors.put(row.need("edition") + "/" + row.need("code"), to);
      }
    }
    return successors;
  }

  private static MovingHolidays holidays(PackFiles files) {
    if (files.find("holidays.csv") == null) {
      return MovingHolidays.NONE;
    }
    List<LocalDate> moving = new ArrayList<>();
    for (PackTable.Row row :
        table(files, "holidays.csv", "date", "kind", "name_zh", "name_en").rows()) {
      String kind = row.need("kind");
      if (!Set.of("holiday", "workday", "moving").contains(kind)) {
        throw row.wrong("未知类别 " + kind, "kind must be holiday, workday or moving");
      }
      try {
        LocalDate date = LocalDate.parse(row.need("date"));
        if (kind.equals("moving")) {
          moving.add(date);
        }
      } catch (DateTimeException e) {
        throw row.wrong("日期有误", "date must look like 2026-02-17");
      }
    }
    return moving.isEmpty() ? MovingHolidays.NONE : new MovingHolidayTable(moving);
  }
}

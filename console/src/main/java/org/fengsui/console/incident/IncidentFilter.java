package org.fengsui.console.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which incidents a list shows. A field that is null, "" or empty lets everything through.
 *
 * @param state OPEN or CLOSED
 * @param level level at present, BLUE to RED
 * @param regions codes of areas; those of an incident's location must be among them
 * @param rule id of a rule that one of its episodes belongs to
 * @param text words in its titles, names, keys and employers, in any case
 * @param assignee account that has it
 * @param orphaned "true": only those with an open warning that the job did not find again
 * @param page page from 0
 * @param size incidents a page, 1 to {@value #MOST}
 * @param sources ids of sources; one that an incident of no area is about must be among them
 */
public record IncidentFilter(
    String state,
    String level,
    List<String> regions,
    String rule,
    String text,
    String assignee,
    String orphaned,
    int page,
    int size,
    List<String> sources) {
  /** Most incidents on one page. */
  public static final int MOST = 200;

  /** Bounds page and size. */
  public IncidentFilter {
    regions = List.copyOf(regions);
    sources = List.copyOf(sources);
    page = Math.max(0, page);
    size = Math.min(MOST, Math.max(1, size));
  }

  /** A filter that lets incidents about any source through. */
  public IncidentFilter(
      String state,
      String level,
      List<String> regions,
      String rule,
      String text,
      String assignee,
      String orphaned,
      int page,
      int size) {
    this(state, level, regions, rule, text, assignee, orphaned, page, size, List.of());
  }

  /** All incidents in some areas or about some sources. */
  public static IncidentFilter within(List<String> regions, List<String> sources) {
    return new IncidentFilter("", "", regions, "", "", "", "", 0, MOST, sources);
  }

  long offset() {
    return (long) page * size;
  }

  String condition() {
    List<String> parts = new ArrayList<>(List.of("1 = 1"));
    add(parts, state, "i.state = :state");
    add(parts, level, "i.level = :level");
    add(parts, assignee, "i.assignee = :assignee");
    add(parts, "true".equals(orphaned) ? orphaned : "", "i.orphans > 0");
    add(parts, text, "i.search_text LIKE :text ESCAPE '!'");
    add(
        parts,
        rule,
        "EXISTS (SELECT 1 FROM episode e WHERE e.incident_id = i.id AND e.rule_id = :rule)");
    if (!regions.isEmpty()) {
      parts.add("i.region IN (:regions)");
    }
    if (!sources.isEmpty()) {
      parts.add(
          "(i.region <> '' OR NOT EXISTS (SELECT 1 FROM episode e WHERE e.incident_id = i.id"
              + " AND e.scope_by = 'source' AND e.scope_key NOT IN (:sources)))");
    }
    return String.join(" AND ", parts);
  }

  Map<String, Object> parameters() {
    Map<String, Object> given = new HashMap<>();
    given.put("state", state);
    given.put("level", level);
    given.put("assignee", assignee);
    given.put("rule", rule);
    given.put("regions", regions);
    given.put("sources", sources);
    given.put("text", text == null ? null : "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
    return given;
  }

  private static void add(List<String> parts, String value, String condition) {
    if (value != null && !value.isEmpty()) {
      parts.add(condition);
    }
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}

package org.fengsui.intake.pack;

import java.util.List;
import java.util.Map;
import org.fengsui.indicators.place.Jurisdiction;

/**
 * A jurisdiction as data: what indicators need, and what the gate checks records against.
 *
 * @param jurisdiction areas, calendar, sources, zone
 * @param regionSuccessors old area codes and the codes that took over
 * @param industries industry tree: code to parent code, "" for sections
 * @param industrySuccessors old industry codes by edition, {@code edition/code} to code
 * @param industryEdition edition of the industry classification
 * @param checkEmployerIds whether employer ids must be valid Unified Social Credit Codes
 * @param defaultLanguage zh or en
 * @param fileEncoding name of the encoding of files that are not UTF-8; null: such files are
 *     refused
 * @param ruleFiles YAML text of the rules by file name
 * @param ruleTestFiles YAML text of the rule tests by file name
 */
public record Pack(
    Jurisdiction jurisdiction,
    Map<String, String> regionSuccessors,
    Map<String, String> industries,
    Map<String, String> industrySuccessors,
    String industryEdition,
    boolean checkEmployerIds,
    String defaultLanguage,
    String fileEncoding,
    Map<String, String> ruleFiles,
    Map<String, String> ruleTestFiles) {
  /** Id of the pack. */
  public String id() {
    return jurisdiction.id();
  }

  /** Chain of an industry code and those containing it, smallest first; empty when unknown. */
  public List<String> industryPath(String code) {
    List<String> path = new java.util.ArrayList<>();
    for (String at = code; at != null && industries.containsKey(at); at = industries.get(at)) {
      path.add(at);
    }
    return List.copyOf(path);
  }
}

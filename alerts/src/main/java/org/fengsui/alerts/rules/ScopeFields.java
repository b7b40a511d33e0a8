package org.fengsui.alerts.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlNode;

/**
 * The key {@code scope} of a rule.
 *
 * @param kinds kinds of scope, in the order written
 * @param groups key groups watched one by one
 * @param regions area codes it is limited to
 * @param industries industry codes it is limited to
 */
record ScopeFields(
    Set<String> kinds, Set<String> groups, Set<String> regions, Set<String> industries) {
  private static final String KIND = "[a-z][a-z_]*(\\|industry)?";

  /** Codes listed in a refusal at the most: a longer list helps nobody. */
  private static final int LISTED = 20;

  /** Reads the key; {@code words} null: the place is not known and only forms are checked. */
  static ScopeFields read(Fields rule, Problems problems, RuleWords words) {
    YamlNode node = rule.required("scope");
    if (node == null) {
      return new ScopeFields(Set.of(), Set.of(), Set.of(), Set.of());
    }
    Fields fields = new Fields(node, "scope", problems);
    Scalars read = new Scalars(fields, problems);
    fields.required("by");
    ScopeFields scope =
        new ScopeFields(
            new LinkedHashSet<>(read.words("by")),
            new LinkedHashSet<>(read.words("groups")),
            new LinkedHashSet<>(read.words("regions")),
            new LinkedHashSet<>(read.words("industries")));
    if (words == null) {
      scope.kinds.stream()
          .filter(kind -> !kind.matches(KIND))
          .forEach(kind -> unknown(fields, "by", kind, Set.of("employer", "site", "source")));
    } else {
      known(fields, "by", scope.kinds, words.kinds());
      known(fields, "groups", scope.groups, words.groups());
      known(fields, "regions", scope.regions, words.regions());
      known(fields, "industries", scope.industries, words.industries());
    }
    fields.close();
    return scope;
  }

  private static void known(Fields fields, String key, Set<String> given, Set<String> known) {
    given.stream().filter(w -> !known.contains(w)).forEach(w -> unknown(fields, key, w, known));
  }

  private static void unknown(Fields fields, String key, String word, Set<String> known) {
    String some = String.join(", ", known.stream().limit(LISTED).toList());
    String more = known.size() > LISTED ? ", …" : "";
    String shown = Scalars.shown(word);
    fields.problem(
        key,
        "辖区数据包中没有“" + shown + "”；可用：" + some + more + LikelyWord.zh(word, known),
        "'"
            + shown
            + "' is not known to the pack; known: "
            + some
            + more
            + LikelyWord.en(word, known));
  }
}

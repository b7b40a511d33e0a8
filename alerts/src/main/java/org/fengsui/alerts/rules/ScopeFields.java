package org.fengsui.alerts.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

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

  static ScopeFields read(Fields rule, Problems problems) {
    Node node = rule.required("scope");
    if (node == null) {
      return new ScopeFields(Set.of(), Set.of(), Set.of(), Set.of());
    }
    Fields fields = new Fields(node, "scope", problems);
    Scalars read = new Scalars(fields, problems);
    fields.required("by");
    Set<String> kinds = new LinkedHashSet<>(read.words("by"));
    for (String kind : kinds) {
      if (!kind.matches(KIND)) {
        fields.problem(
            "by",
            "“" + kind + "”不是范围类型；如 employer、site、county、industry、county|industry、source",
            "'"
                + kind
                + "' is no kind of scope such as employer, site, county, industry,"
                + " county|industry, source");
      }
    }
    ScopeFields scope =
        new ScopeFields(
            kinds,
            new LinkedHashSet<>(read.words("groups")),
            new LinkedHashSet<>(read.words("regions")),
            new LinkedHashSet<>(read.words("industries")));
    fields.close();
    return scope;
  }
}

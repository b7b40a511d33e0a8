package org.fengsui.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** Finds what a change of a published schema would break. */
final class Breaking {
  private final List<String> findings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Breaking() {}

  /**
   * What would break: records written with {@code then} that {@code now} cannot read, and required
   * fields that readers of {@code then} would miss in records written with {@code now}.
   */
  static List<String> between(Schema then, Schema now) {
    Breaking breaking = new Breaking();
    SchemaCompatibility.checkReaderWriterCompatibility(now, then)
        .getResult()
        .getIncompatibilities()
        .forEach(found -> breaking.findings.add(found.toString()));
    breaking.removed(then, now);
    return breaking.findings;
  }

  private void removed(Schema then, Schema now) {
    if (then.getType() != now.getType()) {
      return;
    }
    switch (then.getType()) {
      case RECORD -> fields(then, now);
      case ARRAY -> removed(then.getElementType(), now.getElementType());
      case MAP -> removed(then.getValueType(), now.getValueType());
      case UNION -> {
        int shared = Math.min(then.getTypes().size(), now.getTypes().size());
        for (int i = 0; i < shared; i++) {
          removed(then.getTypes().get(i), now.getTypes().get(i));
        }
      }
      default -> {}
    }
  }

  private void fields(Schema then, Schema now) {
    if (!seen.add(then.getFullName())) {
      return;
    }
    for (Schema.Field field : then.getFields()) {
      Schema.Field kept = now.getField(field.name());
      if (kept != null) {
        removed(field.schema(), kept.schema());
      } else if (!field.hasDefaultValue()) {
        findings.add(then.getFullName() + "." + field.name() + " is required and was taken away");
      }
    }
  }
}

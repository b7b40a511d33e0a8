package org.fengsui.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** Compares a record as it was written with the same record as it is read now. */
final class Kept {
  private final List<String> losses = new ArrayList<>();

  private Kept() {}

  /**
   * Fields whose value is not the one that was written; fields that no longer exist are ignored.
   */
  static List<String> losses(GenericRecord then, GenericRecord now) {
    Kept kept = new Kept();
    kept.compare("", then, now);
    return kept.losses;
  }

  private void compare(String path, Object then, Object now) {
    if (then instanceof GenericRecord before && now instanceof GenericRecord after) {
      for (Schema.Field field : before.getSchema().getFields()) {
        if (after.getSchema().getField(field.name()) != null) {
          compare(path + "/" + field.name(), before.get(field.pos()), after.get(field.name()));
        }
      }
    } else if (then instanceof List<?> before && now instanceof List<?> after) {
      same(path + "/size", before.size(), after.size());
      for (int i = 0; i < before.size(); i++) {
        compare(path + "/" + i, before.get(i), after.get(i));
      }
    } else if (then instanceof Map<?, ?> before && now instanceof Map<?, ?> after) {
      same(path, before.toString(), after.toString());
    } else {
      same(path, Objects.toString(then), Objects.toString(now));
    }
  }

  private void same(String path, Object then, Object now) {
    if (!then.equals(now)) {
      losses.add(path + ": " + then + " became " + now);
    }
  }
}

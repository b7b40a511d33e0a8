package org.fengsui.intake.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.RecordStatus;

/** What a record says, apart from which revision it is, when it became known and from whom. */
final class Content {
  private static final Set<String> ASIDE =
      Set.of("revision", StreamDefinition.STATED, "reported_at", "source");

  private Content() {}

  /** Names of the fields in which two records of a stream differ; empty: they say the same. */
  static List<String> differing(
      StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase a, SpecificRecordBase b) {
    List<String> names = new ArrayList<>();
    for (Schema.Field field : a.getSchema().getFields()) {
      String name = field.name();
      if (!ASIDE.contains(name)
          && !Objects.equals(
              plain(stream.content(name, a.get(field.pos()))),
              plain(stream.content(name, b.get(field.pos()))))) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * A value to be compared: a record that was filed and one that was amended to the same are the
   * same; lists of Avro cannot compare records that hold dates.
   */
  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return value == RecordStatus.AMENDED ? RecordStatus.FILED : value;
  }
}

package org.fengsui.intake.revision;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;

/** Says in which fields two records of one place differ, and which of them stands. */
final class Conflict {
  private static final int SHOWN = 80;

  private Conflict() {}

  /**
   * The problem of the record that came.
   *
   * @param replaces whether it stands from now on
   */
  static Problem of(
      StreamDefinition<SpecificRecordBase> stream,
      SpecificRecordBase stood,
      SpecificRecordBase came,
      List<String> differing,
      boolean replaces) {
    String fields =
        differing.stream()
            .map(name -> stream.microdata() ? name : name + values(stood, came, name))
            .collect(Collectors.joining(", "));
    return Problem.whole(
        Reason.CONFLICT,
        "与同一编号、同一次序的另一条记录内容不同：" + fields + (replaces ? "；以本记录为准" : "；以先到的记录为准"),
        "differs from another record of the same id and place in the order: "
            + fields
            + (replaces ? "; this one stands" : "; the one that came first stands"));
  }

  private static String values(SpecificRecordBase stood, SpecificRecordBase came, String name) {
    return " (" + shown(stood.get(name)) + " / " + shown(came.get(name)) + ")";
  }

  private static String shown(Object value) {
    String text = String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}

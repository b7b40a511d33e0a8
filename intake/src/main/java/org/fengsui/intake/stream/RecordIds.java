package org.fengsui.intake.stream;

/** Ids of records that have none of their own. */
public final class RecordIds {
  private RecordIds() {}

  /** The parts with bars between them. */
  public static String joined(Object... parts) {
    StringBuilder id = new StringBuilder();
    for (Object part : parts) {
      id.append(id.isEmpty() ? "" : "|").append(part);
    }
    return id.toString();
  }
}

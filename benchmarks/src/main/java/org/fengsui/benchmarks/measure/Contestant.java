package org.fengsui.benchmarks.measure;

/** Something that is measured beside others on the same records. */
public interface Contestant {
  /** Short name, as it stands in tables and in kept results. */
  String name();

  /**
   * Runs once over all records.
   *
   * @throws Exception when it fails, or has not taken every record
   */
  Run run() throws Exception;
}

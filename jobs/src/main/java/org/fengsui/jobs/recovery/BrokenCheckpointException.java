package org.fengsui.jobs.recovery;

import java.nio.file.Path;
import org.fengsui.alerts.rules.Text;

/** A checkpoint or savepoint that cannot be restored; the text says why, in both languages. */
public final class BrokenCheckpointException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final transient Text reason;

  BrokenCheckpointException(Path path, Text reason) {
    super(path + ": " + reason.en());
    this.path = path;
    this.reason = reason;
  }

  /** The checkpoint's folder. */
  public Path path() {
    return path;
  }

  /** Why it cannot be restored. */
  public Text reason() {
    return reason;
  }
}

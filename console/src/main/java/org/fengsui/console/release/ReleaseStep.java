package org.fengsui.console.release;

import org.fengsui.console.live.Change;

/** What else happens when a release is approved, in the same transaction. Steps are beans. */
public interface ReleaseStep {
  /** Takes a release that a publisher has approved. */
  void onApproved(ReleaseItem item, Change change);
}

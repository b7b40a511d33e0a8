package org.fengsui.console.release;

import org.fengsui.console.live.Change;

/**
 * What else happens when a release is approved or taken back, in the same transaction. Steps are
 * beans.
 */
public interface ReleaseStep {
  /** Takes a release that a publisher has approved. */
  void onApproved(ReleaseItem item, Change change);

  /** Takes a release that was let out and is taken back. */
  void onWithdrawn(ReleaseItem item, Change change);
}

/**
 * How a job goes on by itself: what lies in the checkpoint folder, which of it is complete, what a
 * start restores, and the lock that keeps a second job out (docs/semantics.md, section 5).
 */
package org.fengsui.jobs.recovery;

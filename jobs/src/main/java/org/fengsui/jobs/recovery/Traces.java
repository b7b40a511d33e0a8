package org.fengsui.jobs.recovery;

/** What a job has left in Kafka: the signs that it ran before. */
public interface Traces {
  /** Whether its consumer group has committed offsets. */
  boolean groupHasOffsets() throws InterruptedException;

  /** What the lanes hold of it. */
  Census census();

  /**
   * Messages in the lanes that carry the job, or, being of 0.1.0, none.
   *
   * @param messages number of them
   * @param open warnings that stand open, without those that a person closed
   */
  record Census(long messages, long open) {}
}

package org.fengsui.jobs.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/** Says how far the input is written and how far it has been read and checkpointed. */
public interface Backlog extends AutoCloseable {
  /**
   * The two positions now, or empty when the broker does not answer; then the clock stands still.
   */
  Optional<Positions> look();

  @Override
  void close();

  /**
   * Offsets by partition.
   *
   * @param atMillis instant of the look, not after the ends were asked for
   * @param written end of each partition
   * @param read first offset not yet read of each partition, as of the last checkpoint
   */
  record Positions(long atMillis, Map<String, Long> written, Map<String, Long> read) {
    /** Copies the maps. */
    public Positions {
      written = Map.copyOf(written);
      read = Map.copyOf(read);
    }
  }

  /** Opens a backlog where the clock runs. */
  @FunctionalInterface
  interface Factory extends Serializable {
    /** Opens it. */
    Backlog open();
  }
}

package org.fengsui.backtest;

/**
 * What became of the records of one stream; read = accepted + duplicate + deadLettered.
 *
 * @param read records seen
 * @param accepted records that counted, whatever later replaced them
 * @param duplicate records of a revision known already
 * @param deadLettered records refused
 * @param superseded accepted records that replaced an earlier revision
 * @param withdrawn accepted records that take their id back
 * @param amended accepted records with a revision over 1 or status AMENDED
 */
public record StreamTally(
    long read,
    long accepted,
    long duplicate,
    long deadLettered,
    long superseded,
    long withdrawn,
    long amended) {
  /** Nothing seen. */
  public static final StreamTally NONE = new StreamTally(0, 0, 0, 0, 0, 0, 0);

  /** The sum of two tallies. */
  public StreamTally plus(StreamTally o) {
    return new StreamTally(
        read + o.read,
        accepted + o.accepted,
        duplicate + o.duplicate,
        deadLettered + o.deadLettered,
        superseded + o.superseded,
        withdrawn + o.withdrawn,
        amended + o.amended);
  }

  static StreamTally refused() {
    return new StreamTally(1, 0, 0, 1, 0, 0, 0);
  }

  static StreamTally known() {
    return new StreamTally(1, 0, 1, 0, 0, 0, 0);
  }

  static StreamTally taken(boolean superseded, boolean withdrawn, boolean amended) {
    return new StreamTally(1, 1, 0, 0, superseded ? 1 : 0, withdrawn ? 1 : 0, amended ? 1 : 0);
  }
}

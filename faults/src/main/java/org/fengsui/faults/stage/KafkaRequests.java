package org.fengsui.faults.stage;

/**
 * Follows the requests in the bytes of a connection to a Kafka broker: four bytes of length, then
 * two of the request's kind, then the rest.
 */
final class KafkaRequests {
  private static final int HEAD = 6;

  private final Requests listener;
  private int head;
  private long length;
  private int kind;
  private long left;

  /** Is given the kind of each request. */
  @FunctionalInterface
  interface Requests {
    /** A request of a kind begins. */
    void request(short apiKey);
  }

  KafkaRequests(Requests listener) {
    this.listener = listener;
  }

  /** Takes the next bytes of the connection. */
  void take(byte[] bytes, int number) {
    for (int at = 0; at < number; ) {
      if (left > 0) {
        int skipped = (int) Math.min(left, number - at);
        left -= skipped;
        at += skipped;
      } else {
        head(bytes[at++] & 0xff);
      }
    }
  }

  private void head(int octet) {
    if (head < HEAD - 2) {
      length = length << 8 | octet;
    } else {
      kind = kind << 8 | octet;
    }
    if (++head == HEAD) {
      listener.request((short) kind);
      left = length - 2;
      head = 0;
      length = 0;
      kind = 0;
    }
  }
}

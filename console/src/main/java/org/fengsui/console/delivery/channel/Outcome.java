package org.fengsui.console.delivery.channel;

/**
 * How an attempt ended.
 *
 * @param kind how
 * @param detail what the other side said, for people
 */
public record Outcome(Kind kind, String detail) {
  private static final int LONGEST = 300;

  /** Cuts the detail. */
  public Outcome {
    String plain = detail.replaceAll("\\p{Cntrl}+", " ");
    detail = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }

  /** How an attempt ended. */
  public enum Kind {
    /** The other side acknowledged it. */
    SENT,
    /** It may succeed later. */
    RETRY,
    /** It will never succeed as it is. */
    REFUSED
  }

  /** The other side acknowledged it. */
  public static Outcome sent(String detail) {
    return new Outcome(Kind.SENT, detail);
  }

  /** It may succeed later. */
  public static Outcome retry(String detail) {
    return new Outcome(Kind.RETRY, detail);
  }

  /** It will never succeed as it is. */
  public static Outcome refused(String detail) {
    return new Outcome(Kind.REFUSED, detail);
  }

  /** Whether it arrived. */
  public boolean isSent() {
    return kind == Kind.SENT;
  }
}

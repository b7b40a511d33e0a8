package org.fengsui.schemas;

/** Finds out whether bytes are well-formed UTF-8 (RFC 3629): no overlong form, no surrogate. */
final class Utf8Check {
  private Utf8Check() {}

  /** Whether {@code length} bytes from {@code start} are well-formed. */
  static boolean isValid(byte[] bytes, int start, int length) {
    int end = start + length;
    int at = start;
    while (at < end) {
      if (bytes[at] >= 0) {
        at++;
      } else {
        int size = sequence(bytes, at, end);
        if (size == 0) {
          return false;
        }
        at += size;
      }
    }
    return true;
  }

  /** Length of the multi-byte sequence at a position, or 0 when there is none. */
  private static int sequence(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > end) {
      return 0;
    }
    for (int i = 1; i < size; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean wrong =
        (lead == 0xE0 && second < 0xA0)
            || (lead == 0xED && second > 0x9F)
            || (lead == 0xF0 && second < 0x90)
            || (lead == 0xF4 && second > 0x8F);
    return wrong ? 0 : size;
  }
}

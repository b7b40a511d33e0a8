package org.fengsui.console.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of addresses, as {@code 10.0.0.0/8}, or a single one.
 *
 * @param network its first address
 * @param bits leading bits that all of its addresses share
 */
public record AddressBlock(InetAddress network, int bits) {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  /** Whether a text names a block or an address; a name of a host is none. */
  public static boolean isBlock(String text) {
    try {
      of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The block of a text.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static AddressBlock of(String text) {
    String[] parts = text.split("/", 2);
    InetAddress network = literal(parts[0]);
    int most = network.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(text);
    }
    return new AddressBlock(network, bits);
  }

  /**
   * The address that a text writes out; nobody is asked what a name means.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static InetAddress literal(String text) {
    if (!LITERAL.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Whether an address lies in it. */
  public boolean contains(InetAddress address) {
    byte[] mine = network.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % Byte.SIZE);
      if (((mine[i / Byte.SIZE] ^ other[i / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}

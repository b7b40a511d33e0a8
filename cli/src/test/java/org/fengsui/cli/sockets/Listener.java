package org.fengsui.cli.sockets;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A TCP socket that listens.
 *
 * @param address local address; an IPv4 address that stands in an IPv6 one is the IPv4 address
 * @param port local port
 * @param inode by which a process holds it
 */
record Listener(InetAddress address, int port, long inode) {
  private static final String LISTEN = "0A";
  private static final int WORD = 4;

  /**
   * Reads a line of {@code /proc/net/tcp} or {@code tcp6}.
   *
   * @return empty for the heading and for sockets that do not listen
   */
  static Optional<Listener> parse(String line) {
    String[] column = line.strip().split("\\s+", -1);
    if (column.length < 10 || !column[3].equals(LISTEN)) {
      return Optional.empty();
    }
    String[] local = column[1].split(":", 2);
    return Optional.of(
        new Listener(address(local[0]), Integer.parseInt(local[1], 16), Long.parseLong(column[9])));
  }

  /** The kernel writes words of 32 bits as the machine holds them: here the lowest byte first. */
  private static InetAddress address(String hex) {
    byte[] words = HexFormat.of().parseHex(hex);
    byte[] bytes = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      bytes[i] = words[i / WORD * WORD + WORD - 1 - i % WORD];
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(hex, e);
    }
  }

  @Override
  public String toString() {
    return address.getHostAddress() + ":" + port;
  }
}

package org.fengsui.console.front;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.console.settings.AddressBlock;

/**
 * From where a request comes. What a header says counts only as far as trusted proxies have written
 * it: read from its end, the first address that is none of theirs. Pure.
 */
final class ClientAddress {
  private static final Pattern FOR = Pattern.compile("(?i)(?:^|[;\\s])for=\"?([^\";,\\s]+)\"?");

  private final List<AddressBlock> trusted;

  /** Addresses behind proxies that lie in some blocks. */
  ClientAddress(List<String> trusted) {
    this.trusted = trusted.stream().map(AddressBlock::of).toList();
  }

  /**
   * The address of a client.
   *
   * @param socket address that the connection comes from
   * @param xForwardedFor values of X-Forwarded-For, in order
   * @param forwarded values of Forwarded (RFC 7239), in order
   * @return the client's address; that of the socket when it is no trusted proxy, or when the two
   *     headers say different things, one of which the client itself may have written
   */
  String of(String socket, List<String> xForwardedFor, List<String> forwarded) {
    if (!isTrusted(socket)) {
      return socket;
    }
    List<String> plain = parts(xForwardedFor);
    List<String> named = parts(forwarded).stream().map(ClientAddress::named).toList();
    String one = first(plain, socket);
    String other = first(named, socket);
    if (!plain.isEmpty() && !named.isEmpty()) {
      return one.equals(other) ? one : socket;
    }
    return plain.isEmpty() ? other : one;
  }

  private String first(List<String> hops, String socket) {
    List<String> nearest = new ArrayList<>(hops);
    Collections.reverse(nearest);
    String last = socket;
    for (String hop : nearest) {
      String address = written(hop);
      if (address.isEmpty()) {
        return last;
      }
      if (!isTrusted(address)) {
        return address;
      }
      last = address;
    }
    return last;
  }

  private boolean isTrusted(String address) {
    try {
      InetAddress given = AddressBlock.literal(address);
      return trusted.stream().anyMatch(b -> b.contains(given));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> parts(List<String> headers) {
    return headers.stream()
        .flatMap(h -> Pattern.compile(",").splitAsStream(h))
        .map(String::strip)
        .toList();
  }

  private static String named(String element) {
    Matcher found = FOR.matcher(element);
    return found.find() ? found.group(1) : "";
  }

  /** The address of a hop without its port; "" when it is no address. */
  private static String written(String hop) {
    String bare = hop.startsWith("[") ? hop.replaceFirst("^\\[([^\\]]*)\\].*$", "$1") : hop;
    boolean port = bare.indexOf(':') == bare.lastIndexOf(':');
    String address = port ? bare.replaceFirst(":[0-9]+$", "") : bare;
    try {
      return AddressBlock.literal(address).getHostAddress();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

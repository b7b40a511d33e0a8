package org.fengsui.console.front;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.fengsui.console.settings.ListenSettings;

/**
 * What every request passes first. It is turned away when its Host is none of the console's names;
 * its address is that of the client, whatever proxies stand between; and a body is complete before
 * anything else looks at the request, so that one that comes slowly holds no thread.
 */
final class FrontDoor extends HttpFilter {
  /** Most bytes of a body; the longest that a page sends is an eighth of it. */
  static final int MOST_BODY = 512 * 1024;

  /** Bodies of one address that may be unfinished at a time. */
  static final int MOST_BY_ADDRESS = 32;

  /** How long a body may take from its first byte to its last. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long serialVersionUID = 1L;
  private static final long MOST_HELD = 64L << 20;

  private final transient HostNames names;
  private final transient ClientAddress addresses;
  private final transient Bodies bodies = new Bodies(MOST_BY_ADDRESS, MOST_HELD);

  FrontDoor(ListenSettings listen) {
    this.names = new HostNames(listen);
    this.addresses = new ClientAddress(listen.trustedProxies());
  }

  /** Bodies that are being read. */
  int unfinished() {
    return bodies.unfinished();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = address(request);
    if (!names.answers(request.getHeader("Host"), request.getLocalAddr())) {
      Turn.MISDIRECTED.away(request, response);
    } else if (request.getDispatcherType() == DispatcherType.REQUEST && hasBody(request)) {
      read(request, response, address);
    } else {
      chain.doFilter(new GivenRequest(request, address, taken(request)), response);
    }
  }

  private void read(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    if (request.getContentLengthLong() > MOST_BODY) {
      Turn.TOO_LONG.away(request, response);
    } else if (!bodies.begin(address)) {
      Turn.TOO_MANY.away(request, response);
    } else {
      AsyncContext async = request.startAsync(request, response);
      async.setTimeout(PATIENCE.toMillis());
      BodyReader.begin(async, bodies, address);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** The body that was read, once: what is dispatched later is another request. */
  private static byte[] taken(HttpServletRequest request) {
    Object body = request.getAttribute(GivenRequest.BODY);
    if (request.getDispatcherType() != DispatcherType.ASYNC || !(body instanceof byte[] bytes)) {
      return null;
    }
    request.removeAttribute(GivenRequest.BODY);
    return bytes;
  }

  private String address(HttpServletRequest request) {
    return addresses.of(
        request.getRemoteAddr(), values(request, "X-Forwarded-For"), values(request, "Forwarded"));
  }

  private static List<String> values(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}

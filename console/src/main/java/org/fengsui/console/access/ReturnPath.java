package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where somebody wanted to go before signing in, such as the incident that a text message links to:
 * a page of this console, and nothing else (CWE-601, open redirect).
 */
final class ReturnPath {
  /** The board. */
  static final String BOARD = "/";

  private static final String SIGN_IN = "/sign-in";
  private static final String PARAMETER = "to";
  private static final String KEPT = ReturnPath.class.getName();
  private static final int LONGEST = 2_000;

  /**
   * A path of this host: browsers read {@code //x} and {@code /\x} as another host, and drop tabs
   * and line ends before they look.
   */
  private static final Pattern OF_THIS_HOST =
      Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

  private static final Pattern NO_PAGE =
      Pattern.compile("/(?:api|actuator|assets|webjars|feeds|oauth2|login|sign-in)(?:[/?#].*)?");

  private ReturnPath() {}

  /** The page that was asked for, or {@link #BOARD} when that is no page of this console. */
  static String safe(String asked) {
    boolean page =
        asked != null
            && asked.length() <= LONGEST
            && OF_THIS_HOST.matcher(asked).matches()
            && !NO_PAGE.matcher(asked).matches();
    return page ? asked : BOARD;
  }

  /** The sign-in page that leads to what a request asks for. */
  static String signIn(HttpServletRequest request) {
    String query = request.getQueryString();
    return signIn(request.getRequestURI() + (query == null ? "" : "?" + query), "");
  }

  /** The sign-in page that leads to a page, with parameters of its own before. */
  static String signIn(String to, String parameters) {
    String page = safe(to);
    String more =
        page.equals(BOARD) ? "" : PARAMETER + '=' + URLEncoder.encode(page, StandardCharsets.UTF_8);
    String joined = parameters + (parameters.isEmpty() || more.isEmpty() ? "" : "&") + more;
    return joined.isEmpty() ? SIGN_IN : SIGN_IN + '?' + joined;
  }

  /** Keeps what a request names while its sender is with the identity provider. */
  static void keep(HttpServletRequest request) {
    request.getSession().setAttribute(KEPT, safe(request.getParameter(PARAMETER)));
  }

  /** What was kept, once; the board when nothing was. */
  static String kept(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object kept = session == null ? null : session.getAttribute(KEPT);
    if (kept == null) {
      return BOARD;
    }
    session.removeAttribute(KEPT);
    return (String) kept;
  }
}

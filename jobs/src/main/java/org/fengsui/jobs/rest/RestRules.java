package org.fengsui.jobs.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Flink's REST server may be asked without the secret: how jobs are doing, under a name that
 * this server has. Everything that changes something, and logs, settings and threads of the
 * processes, need the secret. A name is asked for because a page in a browser can reach the
 * loopback interface under a name of its own (DNS rebinding), but cannot choose the header Host.
 */
final class RestRules {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Pattern OPEN =
      Pattern.compile(
          "/(index\\.html)?|/[^/]+\\.(js|css|ico|svg|png|woff2?|ttf)|/assets/.*"
              + "|/(overview|config|taskmanagers|jobs|jobs/overview)"
              + "|/jobs/[0-9a-f]{32}(/(?!yarn-).*)?");

  private final Set<String> names;
  private final RestToken token;

  /**
   * Rules of a server.
   *
   * @param names host names under which it is known, beside those of the loopback interface
   */
  RestRules(Set<String> names, RestToken token) {
    this.names = Set.copyOf(names);
    this.token = token;
  }

  /**
   * Why a request is refused.
   *
   * @param method HTTP method
   * @param uri path, perhaps with a query
   * @param host header Host, null when absent
   * @param authorization header Authorization, null when absent
   * @return empty: it is not refused
   */
  Optional<String> refusal(String method, String uri, String host, String authorization) {
    if (token.opensFor(authorization) || OwnRestToken.opensFor(authorization)) {
      return Optional.empty();
    }
    if (host == null || !known(host)) {
      return Optional.of("没有这个主机名 / not a name of this server");
    }
    String path = uri.split("[?#]", 2)[0];
    if (READING.contains(method) && OPEN.matcher(path).matches() && !path.contains("..")) {
      return Optional.empty();
    }
    return Optional.of(
        "需要令牌：Authorization: Bearer 令牌 / needs the token: Authorization: Bearer TOKEN");
  }

  private boolean known(String host) {
    String name = host.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || names.contains(name);
  }
}

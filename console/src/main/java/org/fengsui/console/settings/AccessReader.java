package org.fengsui.console.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@link AccessSettings} from the sections {@code oidc}, {@code metrics}, {@code limits}. */
final class AccessReader {
  private static final int MOST_REQUESTS = 10_000_000;
  private static final Set<String> ROLES =
      Set.of("VIEWER", "RESPONDER", "PUBLISHER", "TUNER", "APPROVER", "ADMIN");

  private AccessReader() {}

  static AccessSettings read(Section root) {
    Optional<OidcSettings> oidc =
        root.has("oidc") ? Optional.of(oidc(root.section("oidc"))) : Optional.empty();
    Section metrics = root.section("metrics");
    String token = metrics.secret("token", "");
    metrics.close();
    Section limits = root.section("limits");
    int requests =
        limits.number(
            "requests_per_minute", AccessSettings.DEFAULT.requestsPerMinute(), 0, MOST_REQUESTS);
    int byAddress =
        limits.number(
            "address_requests_per_minute",
            AccessSettings.DEFAULT.addressRequestsPerMinute(),
            0,
            MOST_REQUESTS);
    limits.close();
    return new AccessSettings(oidc, token, requests, byAddress);
  }

  private static OidcSettings oidc(Section in) {
    String issuer = in.text("issuer", null);
    if (!issuer.matches("https?://.+")) {
      throw in.fault("issuer", "应是 https:// 开头的地址", "must be an address with https://");
    }
    String claim = in.text("roles_claim", "");
    Section given = in.section("roles");
    Map<String, String> roles = given.rest();
    roles.forEach(
        (value, role) -> {
          if (!ROLES.contains(role)) {
            throw given.fault(value, "没有角色 " + role, role + " is no role: use one of " + ROLES);
          }
        });
    if (!claim.isEmpty() && roles.isEmpty()) {
      throw in.fault("roles", "写了 roles_claim，须写明各值对应的角色", "roles_claim needs roles by its values");
    }
    OidcSettings oidc =
        new OidcSettings(
            issuer,
            in.text("client_id", null),
            in.secret("client_secret", ""),
            in.text("name", "OpenID Connect"),
            in.text("name_claim", "sub"),
            claim,
            roles);
    in.close();
    return oidc;
  }
}

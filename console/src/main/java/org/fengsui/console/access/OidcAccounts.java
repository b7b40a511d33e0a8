package org.fengsui.console.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengsui.console.settings.OidcSettings;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account of whom an identity provider vouches for. It never makes one: that is for an
 * administrator.
 */
final class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
  /** Code of the refusal of somebody without an account, or with one that is barred. */
  static final String UNKNOWN = "oidc-unknown";

  /** Code of the refusal of somebody to whom the provider gives no role. */
  static final String NO_ROLE = "oidc-no-role";

  private final OidcUserService provider = new OidcUserService();
  private final OidcSettings settings;
  private final Accounts accounts;
  private final SessionEpochs epochs;

  OidcAccounts(OidcSettings settings, Accounts accounts, SessionEpochs epochs) {
    this.settings = settings;
    this.accounts = accounts;
    this.epochs = epochs;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser told = provider.loadUser(request);
    String name = told.getClaims().get(settings.nameClaim()) instanceof String s ? s : "";
    int epoch = epochs.of(name);
    Account account =
        accounts.find(name).filter(a -> !a.disabled()).orElseThrow(() -> refused(UNKNOWN));
    return new OidcAccount(told, withRoles(account, told), epoch);
  }

  private Account withRoles(Account a, OidcUser told) {
    if (settings.rolesClaim().isEmpty()) {
      return a;
    }
    Set<Role> roles =
        values(told.getClaims().get(settings.rolesClaim())).stream()
            .map(v -> settings.roles().get(v))
            .filter(r -> r != null)
            .map(Role::valueOf)
            .collect(Collectors.toSet());
    if (roles.isEmpty()) {
      throw refused(NO_ROLE);
    }
    return new Account(a.name(), a.displayName(), roles, a.areas(), a.locale(), false);
  }

  private static List<String> values(Object claim) {
    if (claim instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return claim == null ? List.of() : List.of(String.valueOf(claim));
  }

  private static OAuth2AuthenticationException refused(String code) {
    return new OAuth2AuthenticationException(new OAuth2Error(code));
  }
}

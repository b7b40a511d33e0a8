package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.OidcSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Ways in beside the local password, and the check of those who are in. */
public final class ExternalSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(ExternalSignIn.class);
  private static final Set<String> TOLD = Set.of(OidcAccounts.UNKNOWN, OidcAccounts.NO_ROLE);

  private final ConsoleSettings settings;
  private final Accounts accounts;
  private final SessionEpochs epochs;
  private final SessionStart sessions;
  private final SignInGuard guard;
  private final Clock clock;

  ExternalSignIn(
      ConsoleSettings settings,
      Accounts accounts,
      SessionEpochs epochs,
      SessionStart sessions,
      SignInGuard guard,
      Clock clock) {
    this.guard = guard;
    this.settings = settings;
    this.accounts = accounts;
    this.epochs = epochs;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A way to sign in.
   *
   * @param name name for people
   * @param href where it begins
   */
  public record Provider(String name, String href) {}

  /** Ways to sign in other than with a local password. */
  public List<Provider> providers() {
    return settings.access().oidc().stream()
        .map(s -> new Provider(s.name(), "/oauth2/authorization/" + OidcProvider.ID))
        .toList();
  }

  void open(HttpSecurity http) {
    http.addFilterBefore(check(), AnonymousAuthenticationFilter.class);
    settings.access().oidc().ifPresent(s -> oidc(http, s));
  }

  private SessionCheck check() {
    return new SessionCheck(epochs, new RequestLimits(settings.access(), clock));
  }

  private void oidc(HttpSecurity http, OidcSettings s) {
    OidcProvider provider = new OidcProvider(s, settings.listen().publicUrl());
    OidcAccounts people = new OidcAccounts(s, accounts, epochs);
    http.oauth2Login(
        o ->
            o.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .authorizationEndpoint(a -> a.authorizationRequestResolver(asking(provider)))
                .userInfoEndpoint(u -> u.oidcUserService(people))
                .successHandler(
                    (request, response, done) -> {
                      OidcAccount person = (OidcAccount) done.getPrincipal();
                      sessions.begin(done, person.epoch(), request, response);
                      response.sendRedirect(ReturnPath.kept(request));
                    })
                .failureHandler(this::refused));
  }

  /** Asks the provider as Spring does, and keeps where the person wanted to go. */
  private static OAuth2AuthorizationRequestResolver asking(OidcProvider provider) {
    DefaultOAuth2AuthorizationRequestResolver plain =
        new DefaultOAuth2AuthorizationRequestResolver(provider, "/oauth2/authorization");
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return kept(plain.resolve(request), request);
      }

      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return kept(plain.resolve(request, client), request);
      }
    };
  }

  private static OAuth2AuthorizationRequest kept(
      OAuth2AuthorizationRequest asked, HttpServletRequest request) {
    if (asked != null) {
      ReturnPath.keep(request);
    }
    return asked;
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    LOG.warn("sign-in with the identity provider failed: {}", e.toString());
    String code =
        e instanceof OAuth2AuthenticationException o && TOLD.contains(o.getError().getErrorCode())
            ? o.getError().getErrorCode()
            : "oidc-failed";
    String address = request.getRemoteAddr();
    // Counted, so that nobody fills the log by coming back from the provider with nothing.
    if (guard.begin(List.of(SignInGuard.Counted.address(address))) == SignInGuard.Verdict.ALLOWED) {
      sessions.failed(code, address);
    }
    response.sendRedirect(ReturnPath.signIn(ReturnPath.kept(request), "problem=" + code));
  }
}

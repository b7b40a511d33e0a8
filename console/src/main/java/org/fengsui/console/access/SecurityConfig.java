package org.fengsui.console.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.AccessSettings;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a session but the sign-in, the health and what pages are made of. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfig {
  /** No inline script or style, nothing from elsewhere, no frame around it. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String[] OPEN = {
    "/sign-in", "/assets/**", "/webjars/**", "/favicon.ico", "/feeds/**", "/actuator/health/**"
  };

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      SecurityContextRepository contexts,
      ConsoleSettings settings,
      ExternalSignIn external) {
    external.open(http);
    return http.authorizeHttpRequests(r -> admit(r, settings.access()))
        .csrf(c -> c.spa().csrfTokenRepository(tokens(settings)))
        .headers(
            h ->
                h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
        .securityContext(c -> c.securityContextRepository(contexts))
        .requestCache(c -> c.disable())
        .formLogin(f -> f.disable())
        .httpBasic(b -> b.disable())
        .logout(l -> l.disable())
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(Refusal::notSignedIn)
                    .accessDeniedHandler(Refusal::notAllowed))
        .build();
  }

  private static void admit(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry r,
      AccessSettings access) {
    r.dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(OPEN)
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/sign-in")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/sign-in/providers")
        .permitAll()
        .requestMatchers(new MetricsToken(access.metricsToken()))
        .permitAll()
        // Figures of all areas are for accounts of all areas.
        .requestMatchers("/actuator/**")
        .access((who, where) -> new AuthorizationDecision(everywhere(who.get())))
        .anyRequest()
        .authenticated();
  }

  /** Tokens in a cookie that pages read; it travels by TLS only where browsers come by TLS. */
  private static CookieCsrfTokenRepository tokens(ConsoleSettings settings) {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(c -> c.secure(settings.listen().secure()).sameSite("Lax"));
    return tokens;
  }

  private static boolean everywhere(Authentication who) {
    return who != null
        && who.getPrincipal() instanceof AccountPrincipal p
        && p.account().areas().isEmpty();
  }

  /** One observation a request is enough; one more for each filter costs as much as the rest. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Accounts accounts(JdbcClient sql) {
    return new Accounts(sql);
  }

  @Bean
  AuditLog auditLog(JdbcClient sql, ConsoleSettings settings) {
    return new AuditLog(sql, AuditSeal.of(settings.audit()));
  }

  @Bean
  SignInGuard signInGuard(Clock clock) {
    return new SignInGuard(clock);
  }

  @Bean
  SessionEpochs sessionEpochs() {
    return new SessionEpochs();
  }

  @Bean
  AccountDesk accountDesk(
      Accounts accounts, PasswordEncoder encoder, AuditLog audit, SessionEpochs epochs) {
    return new AccountDesk(accounts, encoder, audit, epochs);
  }

  @Bean
  SessionStart sessions(
      SecurityContextRepository contexts, AuditLog audit, Changes changes, SessionEpochs epochs) {
    return new SessionStart(contexts, audit, changes, epochs);
  }

  @Bean
  ExternalSignIn external(
      ConsoleSettings settings,
      Accounts accounts,
      SessionEpochs epochs,
      SessionStart sessions,
      SignInGuard guard,
      Clock clock) {
    return new ExternalSignIn(settings, accounts, epochs, sessions, guard, clock);
  }

  @Bean
  UserDetailsService localUsers(Accounts accounts) {
    return name ->
        accounts
            .find(name)
            // A barred account takes as long to refuse as a name that nobody has.
            .filter(a -> !a.disabled() && !accounts.passwordHash(name).orElse("").isEmpty())
            .map(
                a ->
                    new LocalUser(
                        a, accounts.passwordHash(name).orElseThrow(), accounts.mustChange(name)))
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  @Bean
  AuthenticationManager localAuthentication(UserDetailsService users, PasswordEncoder encoder) {
    DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
    provider.setPasswordEncoder(encoder);
    return new ProviderManager(provider);
  }

  @Bean
  ApplicationRunner firstRun(
      Accounts accounts, PasswordEncoder encoder, Place place, AuditLog audit, Changes changes) {
    FirstRun first = new FirstRun(accounts, encoder, System.out);
    return arguments -> {
      audit.begin(changes);
      first.prepare(place.pack().defaultLanguage());
    };
  }
}

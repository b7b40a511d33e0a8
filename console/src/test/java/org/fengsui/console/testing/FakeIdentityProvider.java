package org.fengsui.console.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** An OpenID Connect provider on a free port, which takes everybody for whoever is next. */
public final class FakeIdentityProvider implements AutoCloseable {
  /** What it knows the console by. */
  public static final String CLIENT = "fengsui";

  /** What the console shows it. */
  public static final String SECRET = "only for the test";

  private static final int KEY_BITS = 2048;

  private final HttpServer server;
  private final RSAKey key;
  private RSAKey signsWith;
  private Map<String, Object> next = Map.of();
  private Map<String, String> asked = Map.of();

  private FakeIdentityProvider(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
    this.signsWith = key;
  }

  /** Starts one. */
  public static FakeIdentityProvider start() throws IOException, JOSEException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakeIdentityProvider provider =
        new FakeIdentityProvider(server, new RSAKeyGenerator(KEY_BITS).keyID("1").generate());
    server.createContext("/.well-known/openid-configuration", provider::configuration);
    server.createContext("/authorize", provider::authorize);
    server.createContext("/token", provider::token);
    server.createContext(
        "/jwks", e -> json(e, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
    server.start();
    return provider;
  }

  /** What it calls itself. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whom it vouches for next, by claims. */
  public synchronized void next(Map<String, Object> claims) {
    next = claims;
  }

  /** Signs with a key that it does not publish, from now on or no longer. */
  public synchronized void forge(boolean forged) throws JOSEException {
    signsWith = forged ? new RSAKeyGenerator(KEY_BITS).keyID("1").generate() : key;
  }

  /** What the console asked when it sent somebody here. */
  public synchronized Map<String, String> asked() {
    return asked;
  }

  private void configuration(HttpExchange e) throws IOException {
    String body =
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "jwks_uri":"%1$s/jwks","response_types_supported":["code"],
        "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
            .formatted(issuer());
    json(e, 200, body);
  }

  private synchronized void authorize(HttpExchange e) throws IOException {
    asked = form(e.getRequestURI().getRawQuery());
    String back =
        asked.get("redirect_uri")
            + "?code=the-code&state="
            + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
    e.getResponseHeaders().set("Location", back);
    e.sendResponseHeaders(302, -1);
    e.close();
  }

  private synchronized void token(HttpExchange e) throws IOException {
    Map<String, String> given =
        form(new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String pair = CLIENT + ":" + SECRET.replace(" ", "+");
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    boolean known =
        basic.equals(e.getRequestHeaders().getFirst("Authorization"))
            && "the-code".equals(given.get("code"))
            && asked.get("redirect_uri").equals(given.get("redirect_uri"));
    if (!known) {
      json(e, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        e,
        200,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
            .formatted(idToken()));
  }

  private String idToken() {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("nonce", asked.get("nonce"));
    next.forEach(claims::claim);
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims.build());
    try {
      token.sign(new RSASSASigner(signsWith));
    } catch (JOSEException x) {
      throw new IllegalStateException(x);
    }
    return token.serialize();
  }

  private static Map<String, String> form(String text) {
    Map<String, String> found = new HashMap<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      found.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return found;
  }

  private static void json(HttpExchange e, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    e.getResponseHeaders().set("Content-Type", "application/json");
    e.sendResponseHeaders(status, bytes.length);
    e.getResponseBody().write(bytes);
    e.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package org.fengsui.benchmarks.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests of somebody who has signed in, as a browser sends them. */
final class Http {
  private static final String ENCODING = "Accept-Encoding";
  private static final String TOKEN = "XSRF-TOKEN=";
  private static final String SESSION = "fengsui-session=";

  private final HttpClient client;
  private final String url;
  private final String cookies;
  private final Answers answers;

  private Http(HttpClient client, String url, String cookies, Answers answers) {
    this.client = client;
    this.url = url;
    this.cookies = cookies;
    this.answers = answers;
  }

  /** Signs in as administrator. */
  static Http signedIn(String url, String password, Executor threads, Answers answers) {
    String cookies = signIn(url, "{\"name\":\"admin\",\"password\":\"" + password + "\"}");
    HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
    return new Http(client, url, cookies, answers);
  }

  /** Changes the administrator's password. */
  static void changePassword(String url, String old, String fresh) {
    CookieManager jar = new CookieManager();
    HttpClient once = HttpClient.newBuilder().cookieHandler(jar).build();
    signIn(once, jar, url, "{\"name\":\"admin\",\"password\":\"" + old + "\"}");
    text(once, HttpRequest.newBuilder(URI.create(url + "/api/me")));
    String change = "{\"old\":\"" + old + "\",\"fresh\":\"" + fresh + "\"}";
    text(once, post(jar, url + "/api/me/password", change));
  }

  private static HttpRequest.Builder post(CookieManager jar, String url, String json) {
    String token = cookies(jar).filter(c -> c.startsWith(TOKEN)).findFirst().orElseThrow();
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .header("X-XSRF-TOKEN", token.substring(TOKEN.length()))
        .POST(BodyPublishers.ofString(json));
  }

  private static String signIn(String url, String credentials) {
    CookieManager jar = new CookieManager();
    HttpClient once = HttpClient.newBuilder().cookieHandler(jar).build();
    return signIn(once, jar, url, credentials);
  }

  private static String signIn(HttpClient once, CookieManager jar, String url, String credentials) {
    text(once, HttpRequest.newBuilder(URI.create(url + "/api/me")));
    text(once, post(jar, url + "/api/sign-in", credentials));
    if (cookies(jar).noneMatch(c -> c.startsWith(SESSION))) {
      throw new IllegalStateException("the console does not let the administrator in");
    }
    return cookies(jar).collect(Collectors.joining("; "));
  }

  private static Stream<String> cookies(CookieManager jar) {
    return jar.getCookieStore().getCookies().stream().map(c -> c.getName() + "=" + c.getValue());
  }

  /**
   * Asks and notes how long the answer took to its last byte.
   *
   * @param resource name in the figures
   * @param etag validator that a browser would send, "" for none
   * @param due nano time at which the request was due
   */
  CompletableFuture<HttpResponse<Long>> ask(String resource, String path, String etag, long due) {
    HttpRequest.Builder request = request(path).header(ENCODING, "gzip");
    if (!etag.isEmpty()) {
      request.header(etag.startsWith("date ") ? "If-Modified-Since" : "If-None-Match", value(etag));
    }
    return client
        .sendAsync(request.build(), info -> new Counting())
        .whenComplete(
            (answer, failure) ->
                answers.add(
                    resource,
                    failure == null ? answer.statusCode() : 0,
                    System.nanoTime() - due,
                    failure == null ? answer.body() : 0));
  }

  private static String value(String etag) {
    return etag.startsWith("date ") ? etag.substring("date ".length()) : etag;
  }

  /** Text of a path, not timed. */
  String text(String path) {
    return text(client, request(path));
  }

  private static String text(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException("the console does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads the event stream until it ends. */
  CompletableFuture<HttpResponse<Void>> stream(Flow.Subscriber<String> lines) {
    return client.sendAsync(request("/api/stream").build(), BodyHandlers.fromLineSubscriber(lines));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", cookies);
  }
}

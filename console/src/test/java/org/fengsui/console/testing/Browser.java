package org.fengsui.console.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An HTTP client with the cookies of one person, which sends the CSRF token back as pages do. */
public final class Browser {
  private final String url;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** A browser without a session. */
  public Browser(String url) {
    this.url = url;
  }

  /** A browser that has signed in, with a password that is the name. */
  public static Browser signedIn(String url, String name) {
    Browser browser = new Browser(url);
    HttpResponse<String> answer = browser.signIn(name, name);
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return browser;
  }

  /** Signs in. */
  public HttpResponse<String> signIn(String name, String password) {
    get("/api/me");
    return post("/api/sign-in", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  /** Asks for a page or resource. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET().build());
  }

  /** Asks for a page or resource with a header. */
  public HttpResponse<String> get(String path, String header, String value) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).header(header, value).GET().build());
  }

  /** Sends JSON with the CSRF token. */
  public HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** Deletes with the CSRF token. */
  public HttpResponse<String> delete(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .DELETE()
            .build());
  }

  /** Sends JSON as a page of another site would, without the token. */
  public HttpResponse<String> postWithoutToken(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** Asks for a change as a page of another site would, without the token. */
  public HttpResponse<String> withoutToken(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.noBody())
            .build());
  }

  /** Opens the event stream from an event's number; "" from now on. */
  public EventStream stream(String lastEventId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/stream"));
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    return EventStream.open(client, request.build());
  }

  /** Value of a cookie, "" when it is not set. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

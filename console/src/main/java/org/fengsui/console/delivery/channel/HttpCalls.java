package org.fengsui.console.delivery.channel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** HTTP calls that end: each within its time, head and body together; no redirect is followed. */
public final class HttpCalls {
  private static final int MOST_ANSWER = 8_192;

  private final HttpClient client;

  /** Calls whose connections are made within a time. */
  public HttpCalls(Duration connect) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connect)
            .followRedirects(Redirect.NEVER)
            .build();
  }

  /**
   * What the other side said.
   *
   * @param status HTTP status
   * @param body beginning of the body
   */
  public record Answer(int status, String body) {}

  /**
   * Posts text and lets a function judge the answer when its status is one of success.
   *
   * @param timeout longest time for all of it
   */
  public Outcome post(
      URI uri,
      String body,
      Map<String, String> headers,
      Duration timeout,
      Function<String, Outcome> judge) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout);
    headers.forEach(request::header);
    Collector collector = new Collector(MOST_ANSWER);
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            request.POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofByteArrayConsumer(collector));
    try {
      int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return judged(new Answer(status, collector.text()), judge);
    } catch (TimeoutException e) {
      return Outcome.retry("no answer within " + timeout);
    } catch (ExecutionException e) {
      return Outcome.retry(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.retry("interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  /** The outcome of an answer. */
  static Outcome judged(Answer answer, Function<String, Outcome> judge) {
    int status = answer.status();
    String said = status + " " + answer.body();
    if (status / 100 == 2) {
      return judge.apply(answer.body());
    }
    boolean passing = status / 100 == 5 || status == 408 || status == 425 || status == 429;
    return passing ? Outcome.retry(said) : Outcome.refused(said);
  }
}

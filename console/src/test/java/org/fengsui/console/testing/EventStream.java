package org.fengsui.console.testing;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A text/event-stream that is being read. */
public final class EventStream implements Flow.Subscriber<String>, AutoCloseable {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final CompletableFuture<Flow.Subscription> open = new CompletableFuture<>();
  private CompletableFuture<HttpResponse<Void>> answer;

  private volatile boolean ended;

  private EventStream() {}

  /**
   * One event.
   *
   * @param id id, "" for none
   * @param name name
   * @param data payload
   */
  public record Event(String id, String name, String data) {}

  static EventStream open(HttpClient client, HttpRequest request) {
    EventStream stream = new EventStream();
    stream.answer = client.sendAsync(request, BodyHandlers.fromLineSubscriber(stream));
    return stream;
  }

  /** Events that came, the first first. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Events of a name that came. */
  public List<Event> events(String name) {
    return events.stream().filter(e -> e.name().equals(name)).toList();
  }

  /** Waits until the server answers. */
  public EventStream awaitOpen() {
    open.join();
    return this;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
    open.complete(subscription);
  }

  @Override
  public void onNext(String line) {
    if (!line.isEmpty()) {
      lines.add(line);
      return;
    }
    events.add(new Event(field("id"), field("event"), field("data")));
    lines.clear();
  }

  private String field(String name) {
    return lines.stream()
        .filter(l -> l.startsWith(name + ": "))
        .map(l -> l.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  @Override
  public void onError(Throwable e) {
    open.completeExceptionally(e);
  }

  /** Whether the server has ended it. */
  public boolean ended() {
    return ended;
  }

  @Override
  public void onComplete() {
    ended = true;
    lines.clear();
  }

  @Override
  public void close() {
    if (open.isDone() && !open.isCompletedExceptionally()) {
      open.join().cancel();
    }
    answer.cancel(true);
  }
}

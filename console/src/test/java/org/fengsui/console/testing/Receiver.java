package org.fengsui.console.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP receiver that records what it acknowledged, and fails or hangs when told to. */
public final class Receiver implements AutoCloseable {
  static {
    // The JDK's server writes head and body apart, and waits 40 ms between them unless told.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Received> taken = new CopyOnWriteArrayList<>();
  private final List<Received> refused = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;
  private volatile String answer = "{\"errcode\":0,\"code\":0}";

  private Receiver(HttpServer server) {
    this.server = server;
  }

  /** How it answers. */
  public enum Mood {
    /** 200. */
    WELL,
    /** 503. */
    FAILS,
    /** 400. */
    REFUSES,
    /** Never. */
    HANGS,
    /** 200, and a body that never ends. */
    TRICKLES
  }

  /**
   * A call.
   *
   * @param path path with query
   * @param headers headers, names in lower case
   * @param body body
   */
  public record Received(String path, Map<String, String> headers, String body) {}

  /** Starts a receiver. */
  public static Receiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Receiver receiver = new Receiver(server);
    server.setExecutor(receiver.threads);
    server.createContext("/", receiver::handle);
    server.start();
    return receiver;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((k, v) -> headers.put(k.toLowerCase(java.util.Locale.ROOT), v.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Received received = new Received(exchange.getRequestURI().toString(), headers, body);
    switch (mood) {
      case WELL -> {
        taken.add(received);
        reply(exchange, 200);
      }
      case FAILS -> {
        refused.add(received);
        reply(exchange, 503);
      }
      case REFUSES -> {
        refused.add(received);
        reply(exchange, 400);
      }
      case HANGS -> {
        refused.add(received);
        untilClosed();
        exchange.close();
      }
      case TRICKLES -> {
        refused.add(received);
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('.');
        exchange.getResponseBody().flush();
        untilClosed();
        exchange.close();
      }
    }
  }

  private void untilClosed() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reply(HttpExchange exchange, int status) throws IOException {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Changes how it answers. */
  public void become(Mood next) {
    mood = next;
  }

  /** Changes what it answers. */
  public void answer(String body) {
    answer = body;
  }

  /** Calls that it acknowledged, the first first. */
  public List<Received> taken() {
    return List.copyOf(taken);
  }

  /** How many calls it acknowledged. */
  public int count() {
    return taken.size();
  }

  /** Acknowledged calls whose body holds a text. */
  public List<Received> taken(String part) {
    return taken.stream().filter(r -> r.body().contains(part)).toList();
  }

  /** Calls that it did not acknowledge. */
  public List<Received> refused() {
    return List.copyOf(refused);
  }

  /** Where it is. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}

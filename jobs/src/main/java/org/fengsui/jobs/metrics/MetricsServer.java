package org.fengsui.jobs.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves {@code /metrics} by the HTTP server of the JDK, on one thread of its own. */
final class MetricsServer implements AutoCloseable {
  /** The port when none is configured. */
  static final int DEFAULT_PORT = 9249;

  private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);
  private static final int OK = 200;
  private static final int NO_SUCH_METHOD = 405;

  private final HttpServer server;
  private final ExecutorService thread;

  private MetricsServer(HttpServer server, ExecutorService thread) {
    this.server = server;
    this.thread = thread;
  }

  /**
   * Starts a server.
   *
   * @param address host name or address to listen on
   * @param port port, 0: any that is free
   * @param text what to serve
   * @return the server, or null when the address or port cannot be had; the job goes on without
   *     metrics
   */
  static MetricsServer start(String address, int port, Supplier<String> text) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
      ExecutorService thread =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread named = new Thread(task, "fengsui-metrics");
                named.setDaemon(true);
                return named;
              });
      server.setExecutor(thread);
      server.createContext("/metrics", exchange -> answer(exchange, text));
      server.start();
      return new MetricsServer(server, thread);
    } catch (IOException e) {
      LOG.warn(
          "指标端口 {}:{} 不可用，作业继续运行但不提供指标，请改 metrics_address 或 metrics_port"
              + " / no metrics, {}:{} cannot be had, set another metrics_address or metrics_port: {}",
          address,
          port,
          address,
          port,
          e.getMessage());
      return null;
    }
  }

  private static void answer(HttpExchange exchange, Supplier<String> text) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(NO_SUCH_METHOD, -1);
        return;
      }
      byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(OK, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdown();
  }
}

package org.fengsui.console.screens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the console's pages as the console does, its policy included, and answers their calls from
 * files: screens can be tested, and looked at, without a broker or a database. In a fixture {@code
 * @now}, {@code @now-PT5M} and {@code @now+P1D} stand for instants around now.
 */
public final class FixtureServer implements AutoCloseable {
  /** What the console sends too; the real one is checked against it. */
  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final Pattern NOW = Pattern.compile("@now(?:([+-])(P[0-9TDHMS]+))?");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  private final HttpServer server;
  private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();
  private final List<HttpExchange> viewers = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private ScheduledFuture<?> beating;
  private volatile String beat =
      "{\"at\":\"@now\",\"ageSeconds\":0,\"watermark\":"
          + "\"2025-11-11T23:30:00+08:00\",\"attempt\":1,\"stale\":false,\"lag\":0,\"problem\":null}";

  private FixtureServer(HttpServer server) {
    this.server = server;
  }

  /** Serves the pages on a port until it is stopped, to look at them: no broker, no database. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(start(Integer.parseInt(arguments[0])).url());
  }

  /** Starts on a port, 0 for any. */
  public static FixtureServer start(int port) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    FixtureServer fixture = new FixtureServer(http);
    http.createContext("/", fixture::answer);
    http.setExecutor(Executors.newCachedThreadPool());
    http.start();
    fixture.beating =
        fixture.beats.scheduleAtFixedRate(fixture::tick, 200, 1000, TimeUnit.MILLISECONDS);
    return fixture;
  }

  /** Address of the pages. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Calls that change something: method, path and body, in order. */
  public List<String> calls() {
    return calls;
  }

  /** Lets a path under /api be refused. */
  public void refuse(String path, int status) {
    refusals.put(path, status);
  }

  /** Lets a path under /api answer something else than its file. */
  public void answerWith(String path, String json) {
    answers.put(path, json);
  }

  /** What every heartbeat says from now on; null: no heartbeat any more. */
  public void beatWith(String json) {
    beat = json;
  }

  /** Pages that listen to the stream. */
  public int viewers() {
    return viewers.size();
  }

  /** Tells every page an event. */
  public void tell(int id, String kind, String json) {
    send("id: " + id + "\nevent: " + kind + "\ndata: " + json + "\n\n");
  }

  private void tick() {
    String now = beat;
    if (now != null) {
      send("event: heartbeat\ndata: " + dated(now) + "\n\n");
    }
  }

  private void send(String frame) {
    byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
    viewers.removeIf(viewer -> !reaches(viewer, bytes));
  }

  private static boolean reaches(HttpExchange viewer, byte[] bytes) {
    try {
      viewer.getResponseBody().write(bytes);
      viewer.getResponseBody().flush();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    if (path.equals("/api/stream")) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      viewers.add(exchange);
    } else if (path.startsWith("/api/")) {
      api(exchange, path.substring("/api/".length()));
    } else {
      file(exchange, path);
    }
  }

  private void api(HttpExchange exchange, String path) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean reads = exchange.getRequestMethod().equals("GET");
    if (!reads) {
      calls.add(exchange.getRequestMethod() + " " + path + " " + body);
    }
    String given = answers.get(path);
    byte[] bytes =
        given != null
            ? given.getBytes(StandardCharsets.UTF_8)
            : read("screens/api/" + path + ".json");
    int status = refusals.getOrDefault(path, reads ? (bytes == null ? 404 : 200) : 204);
    boolean content = status == 200 && bytes != null;
    exchange.getResponseHeaders().set("Content-Type", TYPES.get("json"));
    reply(exchange, status, content ? dated(bytes) : null);
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    byte[] bytes = read(path.startsWith("/webjars/") ? webjar(path) : "static" + page(path));
    String name = path.startsWith("/webjars/") ? path : page(path);
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    exchange.getResponseHeaders().set("Content-Type", type);
    reply(exchange, bytes == null ? 404 : 200, bytes);
  }

  /** The file of an address, as the console maps them. */
  private static String page(String path) {
    if (path.startsWith("/assets/")) {
      return path;
    }
    if (path.equals("/")) {
      return "/board.html";
    }
    return path.matches("/incidents/[^/]+") ? "/incident.html" : path + ".html";
  }

  private static String webjar(String path) {
    String[] parts = path.split("/", 4);
    String group = parts[2].equals("vue") ? "org.webjars.npm" : "org.webjars";
    byte[] pom = read("META-INF/maven/" + group + "/" + parts[2] + "/pom.properties");
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(pom));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("version");
    return "META-INF/resources/webjars/" + parts[2] + "/" + version + "/" + parts[3];
  }

  private static void reply(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes == null || bytes.length == 0 ? -1 : bytes.length);
    if (bytes != null && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static byte[] read(String resource) {
    try (InputStream in = FixtureServer.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] dated(byte[] json) {
    return dated(new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private static String dated(String json) {
    Instant now = Instant.now();
    Matcher m = NOW.matcher(json);
    return m.replaceAll(
        r -> {
          Duration by = r.group(2) == null ? Duration.ZERO : Duration.parse(r.group(2));
          return ("-".equals(r.group(1)) ? now.minus(by) : now.plus(by)).toString();
        });
  }

  @Override
  public void close() {
    beating.cancel(true);
    beats.shutdownNow();
    server.stop(0);
  }
}

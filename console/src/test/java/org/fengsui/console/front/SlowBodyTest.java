package org.fengsui.console.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengsui.console.access.Role;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** Five hundred connections that send half of something and no more. */
class SlowBodyTest {
  private static final int STALLED = 500;
  private static final int ASKED = 200;
  private static final String SIGN_IN = "POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\n";

  /** What each of four in turn sends before it falls silent. */
  private static final List<String> HALVES =
      List.of(
          SIGN_IN + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\"",
          SIGN_IN + "Transfer-Encoding: chunked\r\n\r\n50\r\n{\"name\"",
          "GET /api/me HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n",
          SIGN_IN + "X-Half-A-Hea");

  @TempDir static Path folder;
  private static RunningConsole console;

  @BeforeAll
  static void start() {
    console =
        RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)));
    console.account("viewer", List.of(), Role.VIEWER);
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void theyHoldNoThreadAndOthersAreAnsweredWithinASecond() throws Exception {
    Browser viewer = Browser.signedIn(console.url(), "viewer");
    List<Socket> stalled = new ArrayList<>();
    try {
      for (int i = 0; i < STALLED; i++) {
        Socket socket = connect("127.0.0." + (2 + i / HALVES.size() % 8));
        socket.getOutputStream().write(HALVES.get(i % HALVES.size()).getBytes(UTF_8));
        stalled.add(socket);
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> door().unfinished() >= 8 * 30);
      long[] nanos = new long[ASKED];
      for (int i = 0; i < ASKED; i++) {
        long begin = System.nanoTime();
        int status = i % 2 == 0 ? viewer.get("/api/board").statusCode() : signInWithoutToken();
        nanos[i] = System.nanoTime() - begin;
        assertThat(status).isEqualTo(i % 2 == 0 ? 200 : 403);
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%d stalled, %d unfinished; others: median %.1f ms, p99 %.1f ms, most %.1f ms%n",
          stalled.size(),
          door().unfinished(),
          nanos[ASKED / 2] / 1e6,
          nanos[ASKED * 99 / 100] / 1e6,
          nanos[ASKED - 1] / 1e6);
      assertThat(Duration.ofNanos(nanos[ASKED * 99 / 100])).isLessThan(Duration.ofSeconds(1));
      assertThat(readersOfBodies()).isEmpty();
    } finally {
      for (Socket socket : stalled) {
        socket.close();
      }
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> door().unfinished() == 0);
  }

  @Test
  void oneAddressHasAFewUnfinishedBodiesAndTheNextIsRefusedAtOnce() throws Exception {
    List<Socket> few = new ArrayList<>();
    try {
      for (int i = 0; i < FrontDoor.MOST_BY_ADDRESS; i++) {
        few.add(connect("127.0.1.1"));
        few.get(i).getOutputStream().write(HALVES.get(i % 2).getBytes(UTF_8));
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> door().unfinished() >= FrontDoor.MOST_BY_ADDRESS);
      for (String half : HALVES.subList(0, 3)) {
        String answer = ask("127.0.1.1", half);
        assertThat(answer).startsWith("HTTP/1.1 429").contains("too-many", "请求过多");
      }
      assertThat(signInWithoutToken()).isEqualTo(403);
    } finally {
      for (Socket socket : few) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWithoutBeingRead() throws Exception {
    String head = SIGN_IN + "Content-Length: " + (FrontDoor.MOST_BODY + 1) + "\r\n\r\n";
    assertThat(ask("127.0.2.1", head)).startsWith("HTTP/1.1 413").contains("too-long");
    String chunk = "80000\r\n" + "x".repeat(0x80000) + "\r\n";
    String chunked = SIGN_IN + "Transfer-Encoding: chunked\r\n\r\n" + chunk + "1\r\nx\r\n";
    assertThat(ask("127.0.2.1", chunked)).startsWith("HTTP/1.1 413").contains("too-long");
    await().until(() -> door().unfinished() == 0);
  }

  private static FrontDoor door() {
    return (FrontDoor) console.bean("frontDoor", FilterRegistrationBean.class).getFilter();
  }

  /** Threads of requests that wait for bytes. */
  private static List<String> readersOfBodies() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> e.getKey().getName().contains("-exec-"))
        .filter(
            e ->
                Arrays.stream(e.getValue())
                    .anyMatch(f -> f.getClassName().contains("NioSocketWrapper")))
        .map(e -> e.getKey().getName())
        .toList();
  }

  private static int signInWithoutToken() throws IOException {
    String body = "{\"name\":\"viewer\",\"password\":\"x\"}";
    String answer =
        ask(
            "127.0.0.99",
            SIGN_IN
                + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  /** Sends bytes from an address, and reads until the console closes. */
  private static String ask(String from, String text) throws IOException {
    try (Socket socket = connect(from)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(text.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static Socket connect(String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    int port = URI.create(console.url()).getPort();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
    return socket;
  }
}

package org.fengsui.console.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One console for all tests of its locks, without a broker: people come in all the same. */
final class SecuredConsole implements BeforeAllCallback {
  private static RunningConsole console;
  private static String printed;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(SecuredConsole.class))
        .computeIfAbsent("console", k -> start());
  }

  private static AutoCloseable start() {
    RunningConsole.Printed first =
        RunningConsole.startAndListen(
            RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder())));
    console = first.console();
    printed = first.text();
    console.account("viewer", List.of(), Role.VIEWER);
    console.account("guesser", List.of(), Role.VIEWER);
    return console;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("secured-console");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The console. */
  static RunningConsole console() {
    return console;
  }

  /** What it printed at its first start. */
  static String printed() {
    return printed;
  }

  /** The answer to a request line, under a name of a host. */
  static String raw(String line, String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(console.url()).getPort())) {
      String head = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.fengsui.console.delivery.channel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the beginning of an answer, however long the other side goes on. */
final class Collector implements Consumer<Optional<byte[]>> {
  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Collector(int most) {
    this.most = most;
  }

  @Override
  public synchronized void accept(Optional<byte[]> part) {
    part.ifPresent(p -> bytes.write(p, 0, Math.min(p.length, most - bytes.size())));
  }

  synchronized String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

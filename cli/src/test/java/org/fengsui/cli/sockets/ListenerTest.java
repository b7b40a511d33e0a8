package org.fengsui.cli.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ListenerTest {
  private static String line(String local, String state) {
    return "   1: "
        + local
        + " 00000000:0000 "
        + state
        + " 00000000:00000000 00:00000000 00000000"
        + "     0        0 4711 1 0000000000000000 100 0 0 10 0";
  }

  private static Listener read(String local) {
    return Listener.parse(line(local, "0A")).orElseThrow();
  }

  @Test
  void addressPortAndInodeAreRead() {
    assertThat(read("0100007F:1F90")).hasToString("127.0.0.1:8080");
    assertThat(read("0100007F:1F90").inode()).isEqualTo(4711);
    assertThat(read("0201A8C0:0050")).hasToString("192.168.1.2:80");
    assertThat(read("0000000000000000FFFF00000100007F:1F91")).hasToString("127.0.0.1:8081");
    assertThat(read("00000000000000000000000001000000:0001").address().isLoopbackAddress())
        .isTrue();
  }

  @Test
  void anyAddressIsNotTheLoopbackInterface() {
    assertThat(read("00000000:1F90").address().isLoopbackAddress()).isFalse();
    assertThat(read("00000000000000000000000000000000:1F90").address().isLoopbackAddress())
        .isFalse();
  }

  @Test
  void headingsAndConnectionsAreNoListeners() {
    assertThat(Listener.parse("  sl  local_address rem_address   st tx_queue rx_queue")).isEmpty();
    assertThat(Listener.parse(line("0100007F:1F90", "01"))).isEmpty();
  }

  @Test
  void theSocketsOfThisProcessAreFound() throws Exception {
    if (Files.isReadable(Path.of("/proc/net/tcp"))) {
      try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        assertThat(OpenSockets.of(ProcessHandle.current().pid()))
            .anyMatch(l -> l.port() == here.getLocalPort() && l.address().isLoopbackAddress());
      }
    }
  }
}

package org.fengsui.faults.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Free ports of the loopback address. */
public final class Ports {
  private Ports() {}

  /** So many different ports that were free a moment ago. */
  public static int[] free(int number) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      int[] ports = new int[number];
      for (int i = 0; i < number; i++) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        ports[i] = socket.getLocalPort();
      }
      return ports;
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }
}

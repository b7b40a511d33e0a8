package org.fengsui.faults.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between two processes: passes bytes, holds them back as a cut line does (nothing is
 * refused, nothing is answered), or passes them late and few at a time.
 */
public final class TcpProxy implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;
  private static final int SLOW_CHUNK = 2 * 1024;
  private static final short NO_REQUEST = -1;

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private boolean cut;
  private short cutAt = NO_REQUEST;
  private long delayMillis;

  /** A proxy on a free port before a port, both of the loopback address. */
  public TcpProxy(int target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  /** Its port. */
  public int port() {
    return server.getLocalPort();
  }

  /** Holds all bytes back, both ways, until {@link #mend}. */
  public synchronized void cut() {
    cut = true;
  }

  /**
   * Cuts before the next request of a kind passes to the target; the connections must carry Kafka's
   * protocol.
   *
   * @param apiKey Kafka's number of the request, 26 for the end of a transaction
   */
  public synchronized void cutAt(short apiKey) {
    cutAt = apiKey;
  }

  /** Waits until the request came; false when it did not within so many milliseconds. */
  public synchronized boolean awaitCut(long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; !cut && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
    return cut;
  }

  private synchronized void request(short apiKey) {
    if (apiKey == cutAt) {
      cutAt = NO_REQUEST;
      cut = true;
      notifyAll();
    }
  }

  /** Delays every few kilobytes by so long, both ways, until {@link #mend}. */
  public synchronized void slow(long millis) {
    delayMillis = millis;
  }

  /** Passes bytes again as they come. */
  public synchronized void mend() {
    cut = false;
    delayMillis = 0;
    notifyAll();
  }

  private synchronized long awaitOpen() throws InterruptedException {
    while (cut) {
      wait();
    }
    return delayMillis;
  }

  /** Waits without holding the lock for as long as bytes are late; a mended line ends it. */
  private synchronized void late(long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; left > 0 && delayMillis > 0 && !server.isClosed(); ) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket client = server.accept();
        open.add(client);
        daemon(() -> connect(client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void connect(Socket client) {
    try {
      awaitOpen();
      Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(upstream);
      daemon(() -> pass(client, upstream, new KafkaRequests(this::request)));
      pass(upstream, client, null);
    } catch (IOException e) {
      shut(client); // nobody listens behind it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(Socket from, Socket to, KafkaRequests requests) {
    byte[] bytes = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
        if (requests != null) {
          requests.take(bytes, n);
        }
        for (int at = 0; at < n; ) {
          long delay = awaitOpen();
          late(delay);
          int length = delay > 0 ? Math.min(SLOW_CHUNK, n - at) : n - at;
          out.write(bytes, at, length);
          at += length;
        }
        out.flush();
      }
    } catch (IOException e) {
      // one side is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      shut(from);
      shut(to);
    }
  }

  private void shut(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mend();
    open.forEach(this::shut);
  }
}

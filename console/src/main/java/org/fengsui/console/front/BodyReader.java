package org.fengsui.console.front;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads one body as its bytes come, without a thread that waits for them; then the request goes on
 * with the whole of it. A body that is too long, or not complete in time, ends its connection.
 */
final class BodyReader implements ReadListener, AsyncListener {
  private static final int CHUNK = 8 * 1024;

  private final AsyncContext async;
  private final ServletInputStream in;
  private final Bodies bodies;
  private final String address;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicBoolean over = new AtomicBoolean();

  private BodyReader(AsyncContext async, Bodies bodies, String address) throws IOException {
    this.async = async;
    this.in = async.getRequest().getInputStream();
    this.bodies = bodies;
    this.address = address;
  }

  /** Begins to read; the caller has begun a body of the address. */
  static void begin(AsyncContext async, Bodies bodies, String address) throws IOException {
    BodyReader reader = new BodyReader(async, bodies, address);
    async.addListener(reader);
    reader.in.setReadListener(reader);
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (!over.get() && in.isReady()) {
      int read = in.read(chunk);
      if (read < 0) {
        return;
      }
      bytes.write(chunk, 0, read);
      boolean bearable = bodies.hold(read);
      if (bytes.size() > FrontDoor.MOST_BODY) {
        refuse(Turn.TOO_LONG);
      } else if (!bearable) {
        refuse(Turn.BUSY);
      }
    }
  }

  @Override
  public void onAllDataRead() {
    if (finish()) {
      async.getRequest().setAttribute(GivenRequest.BODY, bytes.toByteArray());
      async.dispatch();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) throws IOException {
    refuse(Turn.SLOW);
  }

  private void refuse(Turn turn) throws IOException {
    if (finish()) {
      turn.away((HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
      async.complete();
    }
  }

  @Override
  public void onError(Throwable e) {
    // The container ends the connection and calls onError below.
    finish();
  }

  @Override
  public void onError(AsyncEvent event) {
    if (finish()) {
      async.complete();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    finish();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // What follows the body has listeners of its own.
  }

  private boolean finish() {
    if (!over.compareAndSet(false, true)) {
      return false;
    }
    bodies.ended(address);
    bodies.release(bytes.size());
    return true;
  }
}

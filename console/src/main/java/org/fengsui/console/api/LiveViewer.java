package org.fengsui.console.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengsui.console.live.LiveEvent;

/**
 * One page that watches. Writes without ever blocking: what the connection does not take at once
 * waits here, and a page that falls too far behind is let go, to come back with its last number.
 */
final class LiveViewer implements WriteListener, AsyncListener {
  private static final int MOST_WAITING = 2_000;

  private final AsyncContext async;
  private final ServletOutputStream out;
  private final Function<LiveEvent, Optional<byte[]>> view;
  private final Runnable gone;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private final Deque<LiveEvent> early = new ArrayDeque<>();
  private long last;
  private boolean live;
  private boolean unflushed;
  private boolean closed;

  LiveViewer(AsyncContext async, Function<LiveEvent, Optional<byte[]>> view, Runnable gone)
      throws IOException {
    this.async = async;
    this.out = async.getResponse().getOutputStream();
    this.view = view;
    this.gone = gone;
    async.addListener(this);
  }

  /** Sends what was missed, then what came meanwhile; from then on what comes. */
  synchronized void begin(long from, List<LiveEvent> missed) {
    last = from;
    missed.forEach(this::enqueue);
    live = true;
    early.forEach(this::enqueue);
    early.clear();
    unflushed = true; // the headers: a page is connected before its first event
    out.setWriteListener(this);
  }

  /** Takes an event; called by whoever made it, so returns at once. */
  synchronized void offer(LiveEvent event) {
    if (closed) {
      return;
    }
    if (!live) {
      early.add(event);
      return;
    }
    enqueue(event);
    pump();
  }

  private void enqueue(LiveEvent event) {
    boolean passing = event.no() == 0;
    if (passing || event.no() > last) {
      view.apply(event).ifPresent(waiting::add);
    }
    last = Math.max(last, event.no());
  }

  @Override
  public synchronized void onWritePossible() {
    pump();
  }

  private void pump() {
    try {
      while (!closed && out.isReady()) {
        byte[] next = waiting.poll();
        if (next != null) {
          out.write(next);
          unflushed = true;
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          return;
        }
      }
      if (waiting.size() > MOST_WAITING) {
        close();
      }
    } catch (IOException | IllegalStateException e) {
      // The container notices as well, and ends the connection by onError below.
      leave();
    }
  }

  /** Ends the connection. */
  synchronized void close() {
    if (leave()) {
      async.complete();
    }
  }

  /** Whether it takes no further event. */
  synchronized boolean isClosed() {
    return closed;
  }

  /** Takes no further event; false when that was so already. */
  private boolean leave() {
    if (closed) {
      return false;
    }
    closed = true;
    waiting.clear();
    gone.run();
    return true;
  }

  @Override
  public synchronized void onError(Throwable e) {
    leave();
  }

  @Override
  public synchronized void onError(AsyncEvent event) {
    leave();
    // Without this the container would send its error page down the stream.
    event.getAsyncContext().complete();
  }

  @Override
  public synchronized void onComplete(AsyncEvent event) {
    leave();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}

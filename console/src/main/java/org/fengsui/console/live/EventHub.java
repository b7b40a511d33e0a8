package org.fengsui.console.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Hands every event to those who watch. A watcher must return at once and never throw. */
public final class EventHub {
  private final List<Consumer<LiveEvent>> watchers = new CopyOnWriteArrayList<>();
  private final AtomicBoolean values = new AtomicBoolean();

  /** Lets somebody watch, until the returned handle is closed. */
  public Watch watch(Consumer<LiveEvent> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** Remembers that values changed, for {@link #tellValues}. */
  public void valuesChanged() {
    values.set(true);
  }

  /**
   * Tells everybody that values changed, if any did since the last call. They come by the dozen a
   * second; told one by one they would cost more than all that pages ask.
   */
  public void tellValues() {
    if (values.compareAndSet(true, false)) {
      publish(LiveEvent.passing(EventKind.INDICATOR, "{}"));
    }
  }

  /** Tells everybody. */
  public void publish(LiveEvent event) {
    watchers.forEach(w -> w.accept(event));
  }

  /** How many watch. */
  public int watchers() {
    return watchers.size();
  }

  /** A watcher's place in the hub. */
  public interface Watch extends AutoCloseable {
    /** Stops watching. */
    @Override
    void close();
  }
}

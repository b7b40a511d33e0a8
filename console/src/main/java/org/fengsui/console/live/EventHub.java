package org.fengsui.console.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands every event to those who watch. A watcher must return at once and never throw. */
public final class EventHub {
  private final List<Consumer<LiveEvent>> watchers = new CopyOnWriteArrayList<>();

  /** Lets somebody watch, until the returned handle is closed. */
  public Watch watch(Consumer<LiveEvent> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
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

package org.fengsui.console.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/** One thread a channel, so that one that hangs delays no other. */
public final class Workers implements SmartLifecycle {
  private final Supplier<List<ChannelWorker>> make;
  private final Runnable before;
  private final List<Thread> threads = new ArrayList<>();
  private volatile List<ChannelWorker> workers = List.of();

  /**
   * Workers.
   *
   * @param make makes them, at each start
   * @param before what is done before they start
   */
  Workers(Supplier<List<ChannelWorker>> make, Runnable before) {
    this.make = make;
    this.before = before;
  }

  /** Lets all of them look at once whether there is something to carry. */
  public void wake() {
    workers.forEach(ChannelWorker::wake);
  }

  @Override
  public synchronized void start() {
    before.run();
    workers = make.get();
    for (ChannelWorker worker : workers) {
      Thread thread = new Thread(worker, "channel");
      threads.add(thread);
      thread.start();
    }
  }

  @Override
  public synchronized void stop() {
    // No interrupt: it would close the file of the database under whoever writes to it.
    workers.forEach(ChannelWorker::stop);
    workers = List.of();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return !threads.isEmpty();
  }
}

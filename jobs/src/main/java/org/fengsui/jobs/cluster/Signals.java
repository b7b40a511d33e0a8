package org.fengsui.jobs.cluster;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Signals of the operating system, for what must be done before the shutdown hooks run: Flink's own
 * hooks end a JobManager within five seconds. The JDK has them in {@code sun.misc} alone, which is
 * reached by reflection because the compiler refuses to name it.
 */
public final class Signals {
  private final Class<?> signal;
  private final Class<?> handler;

  private Signals() throws ClassNotFoundException {
    this.signal = Class.forName("sun.misc.Signal");
    this.handler = Class.forName("sun.misc.SignalHandler");
  }

  /**
   * Does something on the first such signal and then what the process did on it before; on a
   * further signal that at once. Does nothing where the JVM gives no signals.
   *
   * @param name name without SIG, such as TERM
   * @param action runs on a thread of its own
   */
  public static void first(String name, Runnable action) {
    AtomicBoolean done = new AtomicBoolean();
    handle(
        name,
        before -> {
          if (done.compareAndSet(false, true)) {
            action.run();
          }
          before.run();
        });
  }

  /** Does nothing on such a signal, for children that their parent ends. */
  public static void ignore(String name) {
    handle(name, before -> {});
  }

  /** What to do on a signal, given what was done before. */
  private interface Action {
    void run(Runnable before);
  }

  private static void handle(String name, Action action) {
    try {
      new Signals().install(name, action);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // a JVM without signals, or a signal that it keeps for itself: the process ends as ever
      org.slf4j.LoggerFactory.getLogger(Signals.class).warn("no handler for SIG{}", name, e);
    }
  }

  private void install(String name, Action action) throws ReflectiveOperationException {
    Object[] before = new Object[1];
    Object number = signal.getConstructor(String.class).newInstance(name);
    Object proxy =
        Proxy.newProxyInstance(
            Signals.class.getClassLoader(),
            new Class<?>[] {handler},
            (self, method, arguments) -> {
              if (method.getName().equals("handle")) {
                action.run(() -> call(before[0], number));
                return null;
              }
              return method.getName().equals("hashCode")
                  ? (Object) System.identityHashCode(self)
                  : method.getName().equals("equals") ? self == arguments[0] : name;
            });
    before[0] = signal.getMethod("handle", signal, handler).invoke(null, number, proxy);
  }

  private void call(Object before, Object number) {
    try {
      handler.getMethod("handle", signal).invoke(before, number);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the handler before cannot be called", e);
    }
  }
}

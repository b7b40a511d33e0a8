package org.fengsui.cli.term;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * Signals of the operating system. {@code sun.misc.Signal} of the module {@code jdk.unsupported} is
 * the only way to see one; it is reached by reflection because the compiler warns of its use.
 */
final class Signals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private Signals() {}

  /**
   * Handles a signal instead of the JVM, which would begin its shutdown and end with 128 and the
   * signal's number.
   *
   * @param name without SIG
   * @param use is given the signal's number
   * @return gives the signal back; where the system has no such signal, or the JVM leaves signals
   *     alone (-Xrs), nothing happens
   */
  static AutoCloseable handle(String name, IntConsumer use) {
    try {
      Class<?> type = Class.forName(SIGNAL);
      Class<?> handlerType = Class.forName(HANDLER);
      Object signal = type.getConstructor(String.class).newInstance(name);
      int number = (int) type.getMethod("getNumber").invoke(signal);
      Object handler =
          Proxy.newProxyInstance(
              handlerType.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, arguments) -> {
                if (method.getDeclaringClass() == Object.class) {
                  return method.invoke(use, arguments);
                }
                use.accept(number);
                return null;
              });
      var set = type.getMethod("handle", type, handlerType);
      Object before = set.invoke(null, signal, handler);
      if (before == handlerType.getField("SIG_IGN").get(null)) {
        set.invoke(null, signal, before); // as nohup asks
        return () -> {};
      }
      return () -> set.invoke(null, signal, before);
    } catch (InvocationTargetException e) {
      return () -> {}; // no such signal here
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM lacks " + SIGNAL, e);
    }
  }
}

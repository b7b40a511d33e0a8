package org.fengsui.console.delivery;

import java.io.IOException;
import org.fengsui.console.app.ConsoleApp;

/** The console as it is, in a process that ends at once when whoever started it is gone. */
final class CrashConsole {
  private static final int ORPHAN = 3;

  private CrashConsole() {}

  /** Starts the console with its own arguments. */
  public static void main(String[] arguments) {
    Thread watch = new Thread(CrashConsole::untilNobodyHoldsTheOtherEnd, "orphan");
    watch.setDaemon(true);
    watch.start();
    ConsoleApp.main(arguments);
  }

  /** The parent never writes: its pipe ends when it does, however it dies. */
  private static void untilNobodyHoldsTheOtherEnd() {
    try {
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("the pipe to the parent broke: " + e);
    }
    Runtime.getRuntime().halt(ORPHAN);
  }
}

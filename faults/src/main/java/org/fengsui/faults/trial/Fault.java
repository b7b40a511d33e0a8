package org.fengsui.faults.trial;

import java.util.List;
import java.util.Set;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.stage.JobFile.Backend;
import org.fengsui.faults.stage.Stage;
import org.fengsui.faults.story.Numbered;

/**
 * One kind of fault.
 *
 * @param name its name on the command line
 * @param what what is done, for the table
 * @param exact what the exact lane promises after it
 * @param backends backends on which it means something
 * @param input how the records are sent
 * @param before what is set up before the job starts
 * @param act what is done to the processes in the middle of the story
 */
public record Fault(
    String name,
    String what,
    Promise exact,
    Set<Backend> backends,
    Input input,
    Preparation before,
    Act act) {
  /** Copies the set. */
  public Fault {
    backends = Set.copyOf(backends);
  }

  /** Arranges the records before they are sent. */
  @FunctionalInterface
  public interface Input {
    /** The records in the order in which they are sent. */
    List<Numbered> arrange(List<Numbered> records, SeededRandom random);
  }

  /** Sets something up before the job starts. */
  @FunctionalInterface
  public interface Preparation {
    /** Sets it up. */
    void prepare(Stage stage) throws Exception;
  }

  /** Does the fault. */
  @FunctionalInterface
  public interface Act {
    /**
     * Does it, and what people or a service manager do at once afterwards.
     *
     * @return epoch milliseconds from which recovery counts: the kill, or the end of the outage
     */
    long inflict(Stage stage, SeededRandom random) throws Exception;
  }

  static Fault of(String name, String what, Act act) {
    return new Fault(
        name,
        what,
        Promise.ONCE,
        Set.of(Backend.values()),
        (records, random) -> records,
        stage -> {},
        act);
  }

  Fault promising(Promise promise) {
    return new Fault(name, what, promise, backends, input, before, act);
  }

  Fault on(Backend backend) {
    return new Fault(name, what, exact, Set.of(backend), input, before, act);
  }

  Fault with(Input arrangement) {
    return new Fault(name, what, exact, backends, arrangement, before, act);
  }

  Fault after(Preparation preparation) {
    return new Fault(name, what, exact, backends, input, preparation, act);
  }
}

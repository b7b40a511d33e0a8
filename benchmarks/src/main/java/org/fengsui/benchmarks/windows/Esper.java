package org.fengsui.benchmarks.windows;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.measure.Stopwatch;
import org.fengsui.schemas.LayoffReport;

/**
 * Esper in one thread of this JVM: a window over the time of the reports, grouped by county. A
 * report has the time at which its day begins, so that whole days leave the window.
 *
 * @param reports encoded
 * @param question asked
 */
record Esper(byte[][] reports, Question question) implements Asked {
  private static final String REPORT = "Report";
  private static final String QUERY =
      "select county, sum(persons) as total from Report#ext_timed(ts, %d days) group by county";

  @Override
  public String name() {
    return "esper";
  }

  @Override
  public When when() {
    return When.ARRIVAL;
  }

  @Override
  public String cannot() {
    return "one process without state that survives it, one thread; amendments count on top";
  }

  @Override
  public List<Crossing> answer() {
    return Answers.taken();
  }

  @Override
  public Run run() throws Exception {
    Listener listener = new Listener(question);
    EPRuntime runtime = deployed(listener);
    Answers.reset();
    Stopwatch.reset();
    send(runtime, listener);
    Stopwatch.end();
    runtime.destroy();
    return Stopwatch.read(reports.length)
        .with(Map.of("messages", (double) Answers.taken().size() / reports.length));
  }

  private EPRuntime deployed(Listener listener) throws EPCompileException, EPDeployException {
    Configuration settings = new Configuration();
    settings
        .getCommon()
        .addEventType(
            REPORT,
            new String[] {"county", "persons", "ts"},
            new Object[] {String.class, long.class, long.class});
    settings.getRuntime().getThreading().setInternalTimerEnabled(false);
    EPCompiled compiled =
        EPCompilerProvider.getCompiler()
            .compile(QUERY.formatted(question.days()), new CompilerArguments(settings));
    EPRuntime runtime = EPRuntimeProvider.getRuntime("windows", settings);
    runtime
        .getDeploymentService()
        .deploy(compiled)
        .getStatements()[0]
        .addListener((fresh, old, statement, where) -> listener.see(fresh));
    return runtime;
  }

  private void send(EPRuntime runtime, Listener listener) {
    Function<byte[], LayoffReport> decoder = Notices.decoder();
    for (byte[] bytes : reports) {
      Stopwatch.begin();
      LayoffReport report = decoder.apply(bytes);
      listener.county = report.getRegion();
      listener.day = Notices.day(report);
      runtime
          .getEventService()
          .sendEventObjectArray(
              new Object[] {
                report.getRegion(), Notices.persons(report), listener.day * Notices.DAY
              },
              REPORT);
    }
  }

  /** Compares the sum of the county of the report just sent with the line. */
  private static final class Listener {
    private final Map<String, Boolean> on = new HashMap<>();
    private final Question question;
    private String county;
    private int day;

    Listener(Question question) {
      this.question = question;
    }

    /** What leaves the window changes other counties too; they are asked at their own reports. */
    void see(EventBean[] fresh) {
      for (EventBean next : fresh) {
        if (county.equals(next.get("county"))) {
          long sum = (Long) next.get("total");
          boolean now = sum >= question.line();
          if (now != on.getOrDefault(county, false)) {
            on.put(county, now);
            Answers.add(new Crossing(county, day, now, sum));
          }
        }
      }
    }
  }
}

package org.fengsui.jobs.operators;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.fengsui.jobs.types.Arrival;

/** Parts admitted records from refused ones; the source has asked the gate already. */
public final class AdmissionFunction extends ProcessFunction<Arrival, Arrival> {
  private static final long serialVersionUID = 1L;

  private final CoreParts parts;
  private final boolean pulses;
  private transient Tally tally;
  private transient SourcePulse pulse;

  /**
   * An admission.
   *
   * @param pulses whether signs of life of the sources that the parts expect are passed on
   */
  public AdmissionFunction(CoreParts parts, boolean pulses) {
    this.parts = parts;
    this.pulses = pulses;
  }

  @Override
  public void open(OpenContext context) {
    pulse = new SourcePulse(pulses ? parts.expectedSources() : List.of());
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void processElement(Arrival arrival, Context context, Collector<Arrival> out) {
    if (arrival.accepted() != null) {
      tally.known(arrival.accepted().knownAt());
      pulse.of(arrival).ifPresent(seen -> context.output(Tags.PULSES, seen));
      out.collect(arrival);
    } else {
      tally.refused(arrival.stream(), arrival.refused().getReason());
      context.output(Tags.DEAD_LETTERS, arrival.refused());
    }
  }
}

package org.fengsui.jobs.operators;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.fengsui.jobs.types.Arrival;

/** Parts admitted records from refused ones; the source has asked the gate already. */
public final class AdmissionFunction extends ProcessFunction<Arrival, Arrival> {
  private static final long serialVersionUID = 1L;

  private final CoreParts parts;
  private transient Tally tally;
  private transient SourcePulse pulse;

  /** An admission that tells signs of life of the sources that the parts expect. */
  public AdmissionFunction(CoreParts parts) {
    this.parts = parts;
  }

  @Override
  public void open(OpenContext context) {
    pulse = new SourcePulse(parts.expectedSources());
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void processElement(Arrival arrival, Context context, Collector<Arrival> out) {
    if (arrival.accepted() != null) {
      tally.known(arrival.accepted().knownAt());
      pulse.of(arrival).ifPresent(heard -> context.output(Tags.PULSES, heard));
      out.collect(arrival);
    } else {
      tally.refused(arrival.stream(), arrival.refused().getReason());
      context.output(Tags.DEAD_LETTERS, arrival.refused());
    }
  }
}

package org.fengsui.benchmarks.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.fengsui.benchmarks.measure.MemorySource;
import org.fengsui.benchmarks.measure.Preloaded;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.kafka.ArrivalDeserializer;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.jobs.topology.Sources;
import org.fengsui.jobs.topology.Times;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Topics;

/** Sources of the pipeline: layoff reports from memory through the gate, nothing elsewhere. */
final class MemorySources implements Sources {
  /** So far in the future that the gate takes no known time for one ahead of its arrival. */
  private static final long BROKER_MILLIS = 4_000_000_000_000L;

  private final PackParts parts;
  private final int records;
  private final int readers;

  MemorySources(PackParts parts, int records, int readers) {
    this.parts = parts;
    this.records = records;
    this.readers = readers;
  }

  @Override
  public Source<Arrival, ?, ?> records(String topic) {
    PackParts carried = parts;
    int count = topic.equals(Topics.LAYOFF_REPORTS) ? records : 0;
    return new MemorySource<>(count, readers, () -> decoder(carried.gate()));
  }

  private static Function<Integer, Arrival> decoder(Gate gate) {
    return index ->
        ArrivalDeserializer.ask(
            gate,
            new Incoming(
                Topics.LAYOFF_REPORTS,
                0,
                index,
                null,
                Preloaded.get(index),
                BROKER_MILLIS,
                null,
                -1));
  }

  @Override
  public WatermarkStrategy<Arrival> recordTimes(String topic) {
    return Times.live(Duration.ZERO);
  }

  @Override
  public Source<RuleArrival, ?, ?> rules() {
    return new MemorySource<>(0, readers, () -> index -> null);
  }

  @Override
  public WatermarkStrategy<RuleArrival> ruleTimes() {
    return Times.liveRules();
  }

  @Override
  public Optional<Source<Arrival, ?, ?>> clock() {
    return Optional.empty();
  }
}

package org.fengsui.jobs.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.kafka.ArrivalDeserializer;
import org.fengsui.jobs.operators.CoreParts;
import org.fengsui.jobs.operators.RuleHistory;
import org.fengsui.jobs.topology.Sources;
import org.fengsui.jobs.topology.Times;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Topics;

/** Records in memory through the gate, spread over partitions, in the order of known time. */
public final class ListSources implements Sources {
  private static final Map<String, List<RuleArrival>> HISTORIES = new ConcurrentHashMap<>();

  private final String run;
  private final Map<String, List<List<Arrival>>> byTopic = new TreeMap<>();
  private final List<RuleArrival> rules = new ArrayList<>();
  private final int partitions;
  private final Gate gate;
  private boolean historied;
  private String failing = "";
  private SteppedClock clock;

  /** Sources of one run, whose name no other run may have. */
  public ListSources(String run, CoreParts parts, List<Incoming> records, int partitions) {
    this.run = run;
    this.partitions = partitions;
    gate = parts.gate();
    for (Incoming incoming : records) {
      List<List<Arrival>> lists =
          byTopic.computeIfAbsent(incoming.stream(), t -> empty(partitions));
      lists
          .get(Math.floorMod(incoming.offset(), partitions))
          .add(ArrivalDeserializer.ask(gate, incoming));
    }
    Comparator<Arrival> byKnown =
        Comparator.comparingLong(
            a -> a.accepted() == null ? Long.MIN_VALUE : a.accepted().knownAt());
    byTopic.values().forEach(lists -> lists.forEach(list -> list.sort(byKnown)));
  }

  private static <T> List<List<T>> empty(int partitions) {
    List<List<T>> lists = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  /** The name of the run. */
  public String run() {
    return run;
  }

  /** Makes the source of a topic fail once. */
  public ListSources failingOnce(String topic) {
    failing = topic;
    return this;
  }

  /** Makes the sources live: without an end, and with a clock that the test moves. */
  public SteppedClock live() {
    clock = new SteppedClock(run);
    return clock;
  }

  /** Puts the records of every partition into another order. */
  public ListSources shuffled(long seed) {
    Random random = new Random(seed);
    byTopic.values().forEach(lists -> lists.forEach(list -> Collections.shuffle(list, random)));
    return this;
  }

  /** Puts one record at the end of each partition of layoff reports, in turn. */
  public ListSources ending(List<Incoming> ends) {
    List<List<Arrival>> lists = byTopic.get(Topics.LAYOFF_REPORTS);
    for (int i = 0; i < ends.size(); i++) {
      lists.get(i % partitions).add(ArrivalDeserializer.ask(gate, ends.get(i)));
    }
    return this;
  }

  /** Adds a rule version. */
  public ListSources rule(RuleArrival version) {
    rules.add(version);
    return this;
  }

  /** Sets the versions that a job without state finds at its start; its stream tells none. */
  public ListSources history(List<RuleArrival> versions) {
    HISTORIES.put(run, versions);
    historied = true;
    return this;
  }

  /** Whether the failure asked for has not happened. */
  public boolean failureLeft() {
    return ListSource.failureLeft(run + failing);
  }

  @Override
  public Source<Arrival, ?, ?> records(String topic) {
    ListSource<Arrival> source =
        ListSource.of(run + topic, byTopic.getOrDefault(topic, empty(partitions)));
    if (clock != null) {
      source = source.open();
    }
    return topic.equals(failing) ? source.failingOnce() : source;
  }

  @Override
  public WatermarkStrategy<Arrival> recordTimes(String topic) {
    return clock == null ? Times.replay() : Times.live(Duration.ZERO, Duration.ofMillis(100));
  }

  @Override
  public Source<RuleArrival, ?, ?> rules() {
    ListSource<RuleArrival> source = ListSource.of(run + "rules", List.of(rules));
    return clock == null ? source : source.open();
  }

  @Override
  public RuleHistory ruleHistory() {
    String name = run;
    return historied ? () -> HISTORIES.get(name) : RuleHistory.NONE;
  }

  @Override
  public WatermarkStrategy<RuleArrival> ruleTimes() {
    return clock == null ? Times.replayRules() : Times.liveRules();
  }

  @Override
  public Optional<Source<Arrival, ?, ?>> clock() {
    return Optional.ofNullable(clock);
  }
}

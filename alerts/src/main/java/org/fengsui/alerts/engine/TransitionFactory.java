package org.fengsui.alerts.engine;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.episodes.EpisodeEvent;
import org.fengsui.alerts.messages.MessageWriter;
import org.fengsui.alerts.messages.Transition;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;

/** Gathers what a transition must say, at the moment it is said, and has the message written. */
final class TransitionFactory {
  private final MessageWriter writer;
  private final ExpectedReports reports;

  TransitionFactory(Jurisdiction place, MessageStatus status) {
    this.writer = new MessageWriter(place, status);
    this.reports = new ExpectedReports(place);
  }

  EarlyWarning announce(
      ScopeKey key,
      RuleInstance instance,
      LevelEvaluator judge,
      EpisodeEvent event,
      int period,
      Moment now) {
    EarlyWarning message = write(key, instance, judge, event, period, now);
    long release = judge.releaseAt(period);
    return release > now.millis()
        ? EarlyWarning.newBuilder(message).setReleaseAt(Instant.ofEpochMilli(release)).build()
        : message;
  }

  private EarlyWarning write(
      ScopeKey key,
      RuleInstance instance,
      LevelEvaluator judge,
      EpisodeEvent event,
      int period,
      Moment now) {
    KeyState state = judge.state();
    boolean employer = key.by().equals(ScopeKey.EMPLOYER);
    EmployerIdentity known = employer ? EmployerIdentity.of(state) : null;
    EvidenceWindow window = EvidenceWindow.of(instance, state, period, now);
    return writer.write(
        new Transition(
            instance.rule(),
            scope(key, instance),
            employer ? known.nameOrNull() : null,
            instance.group(),
            event.type(),
            event.level(),
            event.previous(),
            event.onset(),
            now.millis(),
            event.sequence(),
            judge.measures(period),
            judge.observed(period),
            window.first(),
            window.last(),
            instance.clock() == Clock.OPEN ? window.plannedDay() : Transition.NO_DAY,
            event.effectStart(),
            event.effectEnd(),
            employer ? known.regionOrNull() : null,
            employer ? key.key() : null,
            window.largest(),
            reports.completeness(key, instance, state, period),
            flags(key, instance, state, event, now)));
  }

  private Set<String> flags(
      ScopeKey key, RuleInstance instance, KeyState state, EpisodeEvent event, Moment now) {
    Set<String> flags = new TreeSet<>(event.flags());
    if (event.type() == MessageType.RESOLVE && reports.silent(key, instance, state, now.today())) {
      flags.add(Flags.INCOMPLETE); // nobody may have reported what goes on
    }
    return flags;
  }

  private static ScopeKey scope(ScopeKey key, RuleInstance instance) {
    return instance.part().isEmpty()
        ? key
        : new ScopeKey(
            instance.by(), key.key() + '|' + instance.part().substring("site:".length()));
  }
}

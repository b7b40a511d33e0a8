package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.messages.AlertId;
import org.fengsui.alerts.publishing.EpisodeSeries;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;

/**
 * Follows the open episodes of a key, so that an alert comes with its curve: from the window before
 * the onset when it opens, then one line for each period that closes. Looks at the episodes only
 * when one opens and when such a period closes, never for each record.
 */
final class EpisodeFollower {
  /** Wake-up of all series of the key, and stem of the last period said of each. */
  static final String FOLLOW = "follow";

  private final EpisodeSeries series;

  EpisodeFollower(Jurisdiction place) {
    series = new EpisodeSeries(place);
  }

  /** Values that are new after the warnings of an instant. */
  List<IndicatorValue> follow(
      ScopeKey key,
      KeyState state,
      Moment now,
      List<EarlyWarning> warnings,
      RuleSet rules,
      Schedule schedule) {
    Set<String> opened = opened(warnings);
    if (opened.isEmpty() && !schedule.due(FOLLOW, now.millis())) {
      return List.of();
    }
    List<IndicatorValue> values = new ArrayList<>();
    long wake = Moment.NEVER;
    for (String name : episodes(key, state, now, rules)) {
      wake = Math.min(wake, one(key, state, now, name, opened, rules, schedule, values));
    }
    schedule.put(FOLLOW, wake, Schedule.NO_PERIOD);
    return values;
  }

  /**
   * Names under which episodes may lie, in order. An area has hundreds of entries and no parts:
   * there they follow from the rules in force; an employer has few, and sites.
   */
  private static Collection<String> episodes(
      ScopeKey key, KeyState state, Moment now, RuleSet rules) {
    if (key.by().equals(ScopeKey.EMPLOYER)) {
      return state.names(RuleInstance.EPISODE);
    }
    TreeSet<String> names = new TreeSet<>();
    for (Rule rule : rules.inForce(key.by(), now.millis())) {
      for (String group : rule.groups().isEmpty() ? Set.of("") : rule.groups()) {
        String name = RuleInstance.EPISODE + rule.id() + '/' + key.by() + "//" + group;
        if (state.read(name, Episode.TYPE) != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static Set<String> opened(List<EarlyWarning> warnings) {
    if (warnings.isEmpty()) {
      return Set.of();
    }
    Set<String> opened = new HashSet<>();
    for (EarlyWarning warning : warnings) {
      if (warning.getMsgType() == MessageType.ALERT && warning.getMode() == RuleMode.LIVE) {
        opened.add(warning.getAlertId());
      }
    }
    return opened;
  }

  /** Says what is new of one episode; returns when to look again. */
  private long one(
      ScopeKey key,
      KeyState state,
      Moment now,
      String name,
      Set<String> opened,
      RuleSet rules,
      Schedule schedule,
      List<IndicatorValue> values) {
    // no '/': entries with one belong to rule instances
    String entry = FOLLOW + name.substring(RuleInstance.EPISODE.length()).replace('/', ' ');
    Episode episode = state.read(name, Episode.TYPE);
    EpisodeSeries.Subject subject = subject(name, now, rules);
    if (subject == null || episode.phase() != Episode.Phase.FIRING) {
      schedule.put(entry, Moment.NEVER, Schedule.NO_PERIOD);
      return Moment.NEVER;
    }
    ScopeKey scope = subject.scope(key);
    String id =
        AlertId.of(
            subject.rule().id(), subject.by(), scope.key(), subject.group(), episode.onset());
    int before = schedule.period(entry);
    boolean whole = before == Schedule.NO_PERIOD || opened.contains(id);
    int from = whole ? EpisodeSeries.first(subject, episode.onset()) : before + 1;
    int to = series.last(state, subject, now);
    values.addAll(series.between(key, state, now, subject, from, to));
    schedule.put(entry, Moment.NEVER, whole ? to : Math.max(before, to));
    return series.next(subject, to);
  }

  /** What an episode's name says, or null when no rule in force owns it. */
  private static EpisodeSeries.Subject subject(String name, Moment now, RuleSet rules) {
    String id = name.substring(RuleInstance.EPISODE.length());
    int rule = id.indexOf('/');
    int by = id.indexOf('/', rule + 1);
    int group = id.lastIndexOf('/');
    String kind = id.substring(rule + 1, by);
    return rules.inForce(kind, now.millis()).stream()
        .filter(r -> r.id().equals(id.substring(0, rule)) && r.mode() == RuleMode.LIVE)
        .map(
            r ->
                new EpisodeSeries.Subject(
                    r, kind, id.substring(by + 1, group), id.substring(group + 1)))
        .findFirst()
        .orElse(null);
  }
}

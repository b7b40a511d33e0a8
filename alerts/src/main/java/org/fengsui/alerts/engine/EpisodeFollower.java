package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.episodes.Episode;
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

  /** Subjects kept; more than rules and groups, fewer than sites. */
  private static final int MOST = 2_000;

  private final EpisodeSeries series;

  /** By name of the episode; empty: no rule in force owns it. Of one list of rules each. */
  private final Map<String, Known> subjects = new HashMap<>();

  /** What an episode's name says under a list of rules. */
  private record Known(List<Rule> rules, Optional<EpisodeSeries.Subject> subject) {}

  EpisodeFollower(Jurisdiction place) {
    series = new EpisodeSeries(place);
  }

  /**
   * Values that are new after the warnings of an instant.
   *
   * @param changed whether other rules are in force than at the last instant of the key
   */
  List<IndicatorValue> follow(
      ScopeKey key,
      KeyState state,
      Moment now,
      List<EarlyWarning> warnings,
      RuleSet rules,
      Schedule schedule,
      boolean changed) {
    Set<String> opened = opened(warnings);
    boolean other = changed || !opened.isEmpty();
    if (!other && !schedule.due(FOLLOW, now.millis())) {
      return List.of();
    }
    List<IndicatorValue> values = new ArrayList<>();
    long wake = Moment.NEVER;
    for (String name : episodes(key, state, now, rules, other ? null : schedule)) {
      wake = Math.min(wake, one(key, state, now, name, opened, rules, schedule, values));
    }
    schedule.put(FOLLOW, wake, Schedule.NO_PERIOD);
    return values;
  }

  /**
   * Names under which episodes to follow may lie, in order. An area has hundreds of entries and no
   * parts: there they follow from the rules in force. An employer has sites: there they are those
   * followed so far, and all episodes where others may have come.
   *
   * @param followed the schedule, when no other episode may have come; else null
   */
  private static Collection<String> episodes(
      ScopeKey key, KeyState state, Moment now, RuleSet rules, Schedule followed) {
    if (key.by().equals(ScopeKey.EMPLOYER)) {
      return followed == null ? state.names(RuleInstance.EPISODE) : followed(state, followed);
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

  private static Collection<String> followed(KeyState state, Schedule schedule) {
    TreeSet<String> names = new TreeSet<>();
    for (String entry : schedule.named(FOLLOW)) {
      if (!entry.equals(FOLLOW)) {
        names.add(episode(entry));
      }
    }
    boolean all = true;
    for (String name : names) { // a site's id may hold a '/'
      all &= !name.contains(RuleInstances.SITE_PART) || state.read(name, Episode.TYPE) != null;
    }
    return all ? names : state.names(RuleInstance.EPISODE);
  }

  /** Entry of the schedule for an episode. No '/': entries with one belong to rule instances. */
  private static String entry(String episode) {
    return FOLLOW + RuleInstance.idOf(episode).replace('/', ' ');
  }

  /** Name of the episode of such an entry: rule, kind of scope, part and group. */
  private static String episode(String entry) {
    StringBuilder id = new StringBuilder(entry.substring(FOLLOW.length()));
    int rule = id.indexOf(" ");
    id.setCharAt(rule, '/');
    id.setCharAt(id.indexOf(" "), '/');
    id.setCharAt(id.lastIndexOf(" "), '/');
    return RuleInstance.EPISODE + id;
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
    String entry = entry(name);
    Episode episode = state.read(name, Episode.TYPE);
    EpisodeSeries.Subject subject = subject(name, now, rules);
    if (subject == null || episode == null || episode.phase() != Episode.Phase.FIRING) {
      schedule.put(entry, Moment.NEVER, Schedule.NO_PERIOD);
      return Moment.NEVER;
    }
    int before = schedule.period(entry);
    boolean opens = !opened.isEmpty() && opened.contains(subject.alertId(key, episode.onset()));
    boolean whole = before == Schedule.NO_PERIOD || opens;
    int from = whole ? EpisodeSeries.first(subject, episode.onset()) : before + 1;
    int to = series.last(state, subject, now);
    values.addAll(series.between(key, state, now, subject, from, to));
    schedule.put(entry, Moment.NEVER, whole ? to : Math.max(before, to));
    return series.next(subject, to);
  }

  /** What an episode's name says, or null when no rule in force owns it. */
  private EpisodeSeries.Subject subject(String name, Moment now, RuleSet rules) {
    String id = RuleInstance.idOf(name);
    int by = id.indexOf('/') + 1;
    List<Rule> inForce = rules.inForce(id.substring(by, id.indexOf('/', by)), now.millis());
    Known known = subjects.get(name);
    if (known == null || known.rules() != inForce) {
      if (subjects.size() >= MOST) {
        subjects.clear();
      }
      known = new Known(inForce, subject(id, inForce));
      subjects.put(name, known);
    }
    return known.subject().orElse(null);
  }

  private static Optional<EpisodeSeries.Subject> subject(String id, List<Rule> inForce) {
    int rule = id.indexOf('/');
    int by = id.indexOf('/', rule + 1);
    int group = id.lastIndexOf('/');
    return inForce.stream()
        .filter(r -> r.id().equals(id.substring(0, rule)) && r.mode() == RuleMode.LIVE)
        .findFirst()
        .map(
            r ->
                new EpisodeSeries.Subject(
                    r,
                    id.substring(rule + 1, by),
                    id.substring(by + 1, group),
                    id.substring(group + 1)));
  }
}

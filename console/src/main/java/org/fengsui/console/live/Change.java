package org.fengsui.console.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A transaction that changes what people see. What it announces is told after the commit, and is
 * forgotten with the transaction when that fails.
 */
public final class Change {
  private final Instant at;
  private final Map<String, Latest> latest = new LinkedHashMap<>();
  private final List<EventLog.Draft> drafts = new ArrayList<>();
  private boolean values;
  private final List<Runnable> afterwards = new ArrayList<>();
  private long last;

  Change(long last, Instant at) {
    this.last = last;
    this.at = at;
  }

  /** Wall-clock time of the change. */
  public Instant at() {
    return at;
  }

  /**
   * Announces an event that is kept.
   *
   * @param region code of the area it concerns, "" for everybody
   * @param json payload, one line
   * @return the event's number
   */
  public long announce(EventKind kind, String region, String json) {
    drafts.add(new EventLog.Draft(++last, kind, region, json));
    return last;
  }

  /** The number that the next event announced will have. */
  public long nextNo() {
    return last + 1;
  }

  /**
   * Announces, once and at the end of the transaction, how something stands by then.
   *
   * @param subject what it is, e.g. an incident's id; the last word on a subject counts
   */
  public void announceAtEnd(EventKind kind, String subject, String region, Supplier<String> json) {
    latest.put(kind + "/" + subject, new Latest(kind, region, json));
  }

  /** Lets pages know, together with what else changes within a second, that values changed. */
  public void valuesChanged() {
    values = true;
  }

  /** Does something after the commit, and only then; it must return at once and never throw. */
  public void afterCommit(Runnable action) {
    afterwards.add(action);
  }

  List<EventLog.Draft> close() {
    latest.values().forEach(l -> announce(l.kind, l.region, l.json.get()));
    latest.clear();
    return drafts;
  }

  void tell(EventHub hub) {
    drafts.forEach(d -> hub.publish(LiveEvent.of(d.no(), d.kind(), d.region(), d.body())));
    if (values) {
      hub.valuesChanged();
    }
    afterwards.forEach(Runnable::run);
  }

  private record Latest(EventKind kind, String region, Supplier<String> json) {}
}

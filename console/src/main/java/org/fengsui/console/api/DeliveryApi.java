package org.fengsui.console.api;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.delivery.DeliveryLog;
import org.fengsui.console.delivery.OutboxRow;
import org.fengsui.console.delivery.Parked;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent, to whom, and what was not: for responders, because addresses are personal. */
@RestController
public class DeliveryApi {
  private static final int PAGE = 100;

  private final DeliveryLog log;
  private final Parked parked;
  private final Incidents incidents;
  private final Changes changes;
  private final ConsoleSettings settings;

  /** Notices of a database. */
  public DeliveryApi(
      DeliveryLog log,
      Parked parked,
      Incidents incidents,
      Changes changes,
      ConsoleSettings settings) {
    this.log = log;
    this.parked = parked;
    this.incidents = incidents;
    this.changes = changes;
    this.settings = settings;
  }

  /** A notice as the list shows it; see {@link OutboxRow}. */
  public record Notice(
      long id,
      String incidentId,
      String alertId,
      int sequence,
      String kind,
      String channel,
      String recipient,
      String state,
      int attempts,
      Instant createdAt,
      Instant nextAt,
      Instant sentAt,
      String lastError,
      String heldFor) {
    static Notice of(OutboxRow r) {
      return new Notice(
          r.id(),
          r.incidentId(),
          r.alertId(),
          r.sequence(),
          r.kind(),
          r.channel(),
          r.recipient(),
          r.state().name(),
          r.attempts(),
          r.createdAt(),
          r.nextAt(),
          r.sentAt(),
          r.lastError(),
          r.heldFor());
    }
  }

  /** A notice with its attempts. */
  public record Detail(Notice notice, List<DeliveryLog.Attempt> attempts) {}

  /** A channel of the settings with how many of its notices stand how; no address, no secret. */
  public record Channel(
      String id,
      String kind,
      List<String> carries,
      boolean released,
      List<DeliveryLog.Count> notices) {}

  private interface Decision {
    boolean make(OutboxRow row, String actor, Change change);
  }

  /** Notices, the latest first. */
  @GetMapping("/api/deliveries")
  public List<Notice> list(
      Visitor visitor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String incident,
      @RequestParam(defaultValue = "0") int page) {
    visitor.requireRole(Role.RESPONDER);
    long from = (long) Math.max(0, page) * PAGE;
    return log.list(state, channel, incident, visitor.seen(), PAGE, from).stream()
        .map(Notice::of)
        .toList();
  }

  /** One notice and its attempts. */
  @GetMapping("/api/deliveries/{id}")
  public Detail one(Visitor visitor, @PathVariable long id) {
    return new Detail(Notice.of(acted(visitor, id)), log.attempts(id));
  }

  /** Lets a parked notice go, marked as late; 409 when it is not parked. */
  @PostMapping("/api/deliveries/{id}/release")
  public Detail release(Visitor visitor, @PathVariable long id) {
    return decide(visitor, id, parked::release);
  }

  /** Drops a parked notice; 409 when it is not parked. */
  @PostMapping("/api/deliveries/{id}/drop")
  public Detail drop(Visitor visitor, @PathVariable long id) {
    return decide(visitor, id, parked::drop);
  }

  /** The channels. */
  @GetMapping("/api/channels")
  public List<Channel> channels(Visitor visitor) {
    visitor.requireRole(Role.RESPONDER);
    List<DeliveryLog.Count> counts = log.counts(visitor.seen());
    return settings.delivery().channels().stream()
        .map(
            c ->
                new Channel(
                    c.id(),
                    c.kind().name(),
                    c.carries().stream().map(Enum::name).sorted().toList(),
                    c.released(),
                    counts.stream().filter(n -> n.channel().equals(c.id())).toList()))
        .toList();
  }

  private Detail decide(Visitor visitor, long id, Decision decision) {
    acted(visitor, id);
    boolean done =
        changes.apply(c -> decision.make(log.find(id).orElseThrow(), visitor.account().name(), c));
    if (!done) {
      throw Given.conflict("此通知不在暂存队列中。", "This notice is not parked.");
    }
    return one(visitor, id);
  }

  private OutboxRow acted(Visitor visitor, long id) {
    visitor.requireRole(Role.RESPONDER);
    OutboxRow row =
        log.find(id)
            .filter(r -> Visible.sees(incidents, visitor, r.incidentId()))
            .orElseThrow(() -> RequestException.notFound(visitor, "notice " + id));
    visitor.requireActs(incidents.find(row.incidentId()).orElseThrow().region());
    return row;
  }
}

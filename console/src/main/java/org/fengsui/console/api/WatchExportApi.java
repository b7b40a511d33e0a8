package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.Heartbeats;
import org.fengsui.console.board.SourceStanding;
import org.fengsui.console.delivery.OutboxState;
import org.fengsui.console.incident.PlannedShift;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ChannelKind;
import org.fengsui.console.text.Words;
import org.fengsui.indicators.place.ExpectedSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the watch rests on as CSV: shifts, channels, sources. */
@RestController
public class WatchExportApi {
  private final ShiftApi shifts;
  private final DeliveryApi deliveries;
  private final Heartbeats heartbeats;
  private final Place place;
  private final CsvAnswer csv;

  /** Exports of a database. */
  WatchExportApi(
      ShiftApi shifts, DeliveryApi deliveries, Heartbeats heartbeats, Place place, CsvAnswer csv) {
    this.shifts = shifts;
    this.deliveries = deliveries;
    this.heartbeats = heartbeats;
    this.place = place;
    this.csv = csv;
  }

  /** A planned shift; see {@link PlannedShift}. */
  public record Duty(
      long id,
      String roster,
      List<String> areas,
      int step,
      String person,
      Instant startsAt,
      Instant endsAt,
      String sms,
      String voice,
      String email,
      String plannedBy) {
    static Duty of(PlannedShift s) {
      return new Duty(
          s.id(),
          s.roster(),
          s.areas(),
          s.step(),
          s.person(),
          s.startsAt(),
          s.endsAt(),
          s.addresses().get(ChannelKind.SMS),
          s.addresses().get(ChannelKind.VOICE),
          s.addresses().get(ChannelKind.EMAIL),
          s.plannedBy());
    }
  }

  /** A channel with how many of its notices stand how; no address, no secret. */
  public record Channel(
      String id,
      String kind,
      List<String> carries,
      boolean released,
      long waiting,
      long sent,
      long parked,
      long held,
      long grouped,
      long dropped) {
    static Channel of(DeliveryApi.Channel c) {
      return new Channel(
          c.id(),
          c.kind(),
          c.carries(),
          c.released(),
          count(c, OutboxState.WAITING),
          count(c, OutboxState.SENT),
          count(c, OutboxState.PARKED),
          count(c, OutboxState.HELD),
          count(c, OutboxState.GROUPED),
          count(c, OutboxState.DROPPED));
    }

    private static long count(DeliveryApi.Channel c, OutboxState state) {
      return c.notices().stream()
          .filter(n -> n.state().equals(state.name()))
          .mapToLong(n -> n.notices())
          .sum();
    }
  }

  /** A source that the pack expects, and when it was heard last; null: never. */
  public record Source(
      String source,
      Words name,
      String stream,
      String interval,
      List<String> areas,
      Instant lastKnownAt,
      boolean silent) {
    static Source of(ExpectedSource s, Optional<SourceStanding> heard) {
      return new Source(
          s.id(),
          new Words(s.nameZh(), s.nameEn()),
          s.stream(),
          s.interval().name().toLowerCase(Locale.ROOT),
          s.areas(),
          heard.map(SourceStanding::lastKnownAt).orElse(null),
          heard.map(SourceStanding::silent).orElse(true));
    }
  }

  /** Planned shifts; roles responder and administrator. */
  @GetMapping(path = "/api/duty.csv", produces = "text/csv")
  public void duty(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Duty> rows = shifts.all(visitor).stream().map(Duty::of).toList();
    csv.write(Duty.class, rows::forEach, request, response);
  }

  /** Channels; role responder. */
  @GetMapping(path = "/api/channels.csv", produces = "text/csv")
  public void channels(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Channel> rows = deliveries.channels(visitor).stream().map(Channel::of).toList();
    csv.write(Channel.class, rows::forEach, request, response);
  }

  /** Sources that the pack expects. */
  @GetMapping(path = "/api/sources.csv", produces = "text/csv")
  public void sources(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<SourceStanding> heard = heartbeats.sources();
    List<Source> rows =
        place.sources().stream()
            .filter(s -> visitor.seesSource(s.id()))
            .map(
                s ->
                    Source.of(s, heard.stream().filter(h -> h.source().equals(s.id())).findFirst()))
            .toList();
    csv.write(Source.class, rows::forEach, request, response);
  }
}

package org.fengsui.console.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.delivery.DeadlineNotices;
import org.fengsui.console.delivery.DeliveryStep;
import org.fengsui.console.delivery.Dispatch;
import org.fengsui.console.delivery.HoldTicker;
import org.fengsui.console.delivery.Holds;
import org.fengsui.console.delivery.Letters;
import org.fengsui.console.delivery.Outbox;
import org.fengsui.console.delivery.ReportNotices;
import org.fengsui.console.delivery.Router;
import org.fengsui.console.incident.Acts;
import org.fengsui.console.incident.Candidates;
import org.fengsui.console.incident.CatchUpTicker;
import org.fengsui.console.incident.CloseDesk;
import org.fengsui.console.incident.Closings;
import org.fengsui.console.incident.Deadlines;
import org.fengsui.console.incident.Desk;
import org.fengsui.console.incident.DeskClock;
import org.fengsui.console.incident.DeskStep;
import org.fengsui.console.incident.DeskTicker;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Handling;
import org.fengsui.console.incident.HoldRules;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.IncidentBook;
import org.fengsui.console.incident.IncidentGrouping;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.PlanSteps;
import org.fengsui.console.incident.PlannedShifts;
import org.fengsui.console.incident.ReportDesk;
import org.fengsui.console.incident.ResponsePlan;
import org.fengsui.console.incident.Roster;
import org.fengsui.console.incident.Silences;
import org.fengsui.console.incident.UpwardReports;
import org.fengsui.console.incident.WarningStep;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.IncidentSettings;
import org.fengsui.console.settings.SettingsReader;
import org.fengsui.schemas.EarlyWarning;
import tools.jackson.databind.json.JsonMapper;

/** Desk and outbox over tables in memory and a clock that moves when told to; nothing is sent. */
public final class DeskRoom {
  /** When it opens: noon of a Monday in Ningxia. */
  public static final Instant OPENING = Instant.parse("2026-03-23T04:00:00Z");

  private static final Place PLACE = Ningxia.PLACE;

  /** Its parts. */
  public final MovingClock clock;

  public final MemoryStore store;
  public final Incidents incidents;
  public final Episodes episodes;
  public final Deadlines deadlines;
  public final PlanSteps steps;
  public final UpwardReports reports;
  public final AuditLog audit;
  public final Silences silences;
  public final PlannedShifts shifts;
  public final Outbox outbox;
  public final Acts acts;
  public final Desk desk;
  public final ReportDesk reportDesk;

  private final JsonMapper json = JsonMapper.builder().build();
  public final Warnings warnings;
  public final Closings closings;
  public final CloseDesk closeDesk;

  private final CatchUpTicker catchUp;
  private final IncidentBook book;
  private final DeskTicker deskTicker;
  private final HoldTicker holdTicker;

  /** When the last heartbeat came that says the job has caught up. */
  public Optional<Instant> caughtUp = Optional.empty();

  /** A room with sections {@code desk} and {@code delivery}. */
  public DeskRoom(String yaml) {
    this(yaml, new MovingClock(OPENING), null);
  }

  private DeskRoom(String yaml, MovingClock clock, MemoryStore kept) {
    this.clock = clock;
    this.store = kept == null ? MemoryStore.create(clock) : kept;
    incidents = new Incidents(store.sql(), store.jdbc());
    episodes = new Episodes(store.sql(), store.jdbc());
    deadlines = new Deadlines(store.sql(), store.jdbc());
    steps = new PlanSteps(store.sql(), store.jdbc());
    reports = new UpwardReports(store.sql());
    audit = new AuditLog(store.sql());
    silences = new Silences(store.sql(), audit);
    shifts = new PlannedShifts(store.sql(), audit);
    outbox = new Outbox(store.sql());
    warnings = new Warnings(store.sql(), store.jdbc(), PLACE.zone());
    ConsoleSettings s =
        new SettingsReader(n -> null)
            .parse("t.yaml", "pack: cn-ningxia\nkafka: {bootstrap: 'h:1'}\n" + yaml);
    DeskClock times = new DeskClock(s.desk());
    Roster roster = new Roster(s.desk().roster(), shifts::all, PLACE);
    ResponsePlan plan = new ResponsePlan(s.desk().plan());
    Handling handling = new Handling(store.sql());
    Router router = new Router(s.delivery(), roster, PLACE);
    Dispatch dispatch = new Dispatch(outbox, router, s.delivery().surge(), json, () -> {});
    Holds holds = new Holds(new HoldRules(PLACE), episodes, silences, PLACE);
    Letters letters = new Letters(PLACE, warnings, "http://c");
    acts = new Acts(store.sql(), episodes, incidents, json);
    List<WarningStep> following =
        List.of(
            new DeskStep(times, deadlines, handling, plan, steps),
            new DeliveryStep(letters, router, outbox, dispatch, holds));
    closings = new Closings(store.sql(), episodes, incidents, warnings, acts, following, json);
    closeDesk = new CloseDesk(closings, acts, audit);
    catchUp =
        new CatchUpTicker(
            episodes, incidents, warnings, following, () -> caughtUp, store.changes());
    book =
        new IncidentBook(
            incidents,
            episodes,
            warnings,
            new Candidates(store.sql(), incidents, episodes, PLACE, IncidentSettings.DEFAULT),
            new IncidentGrouping(PLACE, IncidentSettings.DEFAULT),
            PLACE,
            following,
            closings,
            json);
    desk = new Desk(episodes, acts, handling, deadlines, times, roster, plan, steps, book, audit);
    reportDesk =
        new ReportDesk(
            reports,
            deadlines,
            times,
            warnings,
            steps,
            PLACE,
            desk,
            List.of(new ReportNotices(letters, router, dispatch)));
    deskTicker =
        new DeskTicker(
            deadlines,
            incidents,
            desk,
            List.of(new DeadlineNotices(letters, router, outbox, dispatch, holds)),
            store.changes(),
            clock);
    holdTicker = new HoldTicker(outbox, episodes, holds, store.changes(), () -> {});
  }

  /** The room after a restart of the console: nothing but the tables and the time is kept. */
  public DeskRoom restarted(String yaml) {
    return new DeskRoom(yaml, clock, store);
  }

  /** Takes messages in, each in a change of its own. */
  public void take(EarlyWarning... messages) {
    for (EarlyWarning w : messages) {
      store.changes().run(c -> book.take(w, c));
    }
  }

  /** Lets time pass, and does what is due by then. */
  public void pass(Duration time) {
    clock.pass(time);
    tick();
  }

  /** Does what is due. */
  public void tick() {
    catchUp.tick();
    deskTicker.tick();
    holdTicker.tick();
  }

  /** Acts on the incident of a message as somebody. */
  public void act(
      EarlyWarning w,
      java.util.function.BiConsumer<Incident, org.fengsui.console.live.Change> act) {
    store.changes().run(c -> act.accept(incident(w), c));
  }

  /** The incident of a message as it stands. */
  public Incident incident(EarlyWarning w) {
    String id = episodes.find(w.getAlertId()).orElseThrow().incidentId();
    return incidents.find(id).orElseThrow();
  }

  /** Notices in the order of their numbers, as "KIND channel/recipient STATE". */
  public List<String> notices() {
    return store
        .sql()
        .sql("SELECT kind, channel, recipient, state FROM outbox ORDER BY id")
        .query(
            (row, i) ->
                row.getString(1)
                    + " "
                    + row.getString(2)
                    + (row.getString(3).isEmpty() ? "" : "/" + row.getString(3))
                    + " "
                    + row.getString(4))
        .list();
  }

  /** Marks all that waits as sent. */
  public void deliver() {
    store.sql().sql("UPDATE outbox SET state = 'SENT' WHERE state = 'WAITING'").update();
  }
}

package org.fengsui.console.api;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Silence;
import org.fengsui.console.incident.Silences;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.fengsui.schemas.WarningLevel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Silences. */
@RestController
@RequestMapping("/api/silences")
public class SilenceApi {
  private final Silences silences;
  private final Changes changes;
  private final Place place;

  /** Silences of a database. */
  public SilenceApi(Silences silences, Changes changes, Place place) {
    this.place = place;
    this.silences = silences;
    this.changes = changes;
  }

  /**
   * A silence to begin.
   *
   * @param reason why
   * @param startsAt from when, absent for now
   * @param endsAt until when
   * @param rule rule id, absent for any
   * @param region area, absent for all of the account's
   * @param level level up to which it silences, absent for all
   */
  public record Input(
      String reason, Instant startsAt, Instant endsAt, String rule, String region, String level) {}

  /** Silences that concern the account, the latest first. */
  @GetMapping
  public List<Silence> all(Visitor visitor) {
    return silences.all().stream().filter(s -> visitor.sees(s.region())).toList();
  }

  /** Begins a silence; an account of some areas silences in them only. */
  @PostMapping
  public List<Silence> begin(Visitor visitor, @RequestBody Input given) {
    String region = Given.optional("region", given.region());
    visitor.requireRole(Role.RESPONDER);
    if (!region.isEmpty() && !(place.knows(region) && visitor.sees(region))) {
      throw RequestException.notFound(visitor, region);
    }
    visitor.requireActs(region);
    String reason = Given.text("reason", given.reason());
    WarningLevel level =
        given.level() == null || given.level().isEmpty()
            ? null
            : Given.choice("level", WarningLevel.class, given.level());
    String rule = Given.optional("rule", given.rule());
    String author = visitor.account().name();
    changes.run(
        c -> {
          Instant from = given.startsAt() == null ? c.at() : given.startsAt();
          if (given.endsAt() == null || !given.endsAt().isAfter(from)) {
            throw Given.bad("endsAt", "须写明晚于开始的结束时间", "needs an end after its start");
          }
          Silence silence =
              new Silence(
                  0, author, reason, c.at(), from, given.endsAt(), rule, region, level, null);
          silences.add(silence, c);
        });
    return all(visitor);
  }

  /** Ends a silence early. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void end(Visitor visitor, @PathVariable long id) {
    visitor.requireRole(Role.RESPONDER);
    Silence silence =
        silences
            .find(id)
            .filter(s -> visitor.sees(s.region()))
            .orElseThrow(() -> RequestException.notFound(visitor, "silence " + id));
    visitor.requireActs(silence.region());
    changes.run(c -> silences.end(id, visitor.account().name(), c));
  }
}

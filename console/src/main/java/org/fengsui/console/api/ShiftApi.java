package org.fengsui.console.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengsui.console.access.Forbidden;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.PlannedShift;
import org.fengsui.console.incident.PlannedShifts;
import org.fengsui.console.incident.Roster;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ChannelKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planned shifts, for responders and administrators: addresses are personal. */
@RestController
@RequestMapping("/api/duty/shifts")
public class ShiftApi {
  private static final Duration SHOWN_FOR = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(92);
  private static final int MOST_STEPS = 20;
  private static final int LONGEST_NAME = 80;

  private final PlannedShifts shifts;
  private final Roster roster;
  private final Place place;
  private final Changes changes;
  private final Clock clock;

  /** Shifts of a database. */
  public ShiftApi(PlannedShifts shifts, Roster roster, Place place, Changes changes, Clock clock) {
    this.shifts = shifts;
    this.roster = roster;
    this.place = place;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * A shift to plan.
   *
   * @param roster name of the roster, of the settings or a new one
   * @param areas codes of the areas that it is for; absent: those of the roster in the settings
   * @param step 1 is told first; absent: 1
   * @param person name of the person
   * @param startsAt first instant; absent: now
   * @param endsAt instant after the last
   * @param addresses where the person is reached, by SMS, VOICE and EMAIL
   */
  public record Input(
      String roster,
      List<String> areas,
      Integer step,
      String person,
      Instant startsAt,
      Instant endsAt,
      Map<String, String> addresses) {
    /** Shows no address. */
    @Override
    public String toString() {
      return "Input[" + roster + ", " + person + "]";
    }
  }

  /** Shifts that concern the account and did not end more than a week ago. */
  @GetMapping
  public List<PlannedShift> all(Visitor visitor) {
    requireSome(visitor);
    Instant since = clock.instant().minus(SHOWN_FOR);
    return shifts.all().stream()
        .filter(s -> s.endsAt().isAfter(since))
        .filter(s -> sees(visitor, s))
        .toList();
  }

  private static boolean sees(Visitor visitor, PlannedShift s) {
    return s.areas().isEmpty() || s.areas().stream().anyMatch(visitor::sees);
  }

  /** Plans a shift; an account of some areas plans for them only. */
  @PostMapping
  public List<PlannedShift> plan(Visitor visitor, @RequestBody Input given) {
    requireSome(visitor);
    PlannedShift wanted = wanted(visitor, given);
    requireActs(visitor, wanted.areas());
    changes.run(c -> shifts.add(wanted, c));
    return all(visitor);
  }

  /** Takes a shift back. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void remove(Visitor visitor, @PathVariable long id) {
    requireSome(visitor);
    PlannedShift shift =
        shifts
            .find(id)
            .filter(s -> sees(visitor, s))
            .orElseThrow(() -> RequestException.notFound(visitor, "shift " + id));
    requireActs(visitor, shift.areas());
    changes.run(c -> shifts.remove(shift, visitor.account().name(), c));
  }

  private PlannedShift wanted(Visitor visitor, Input given) {
    Instant now = clock.instant();
    String name = name("roster", given.roster());
    Instant from = given.startsAt() == null ? now : given.startsAt();
    Instant to = given.endsAt();
    if (to == null || !to.isAfter(from) || !to.isAfter(now)) {
      throw Given.bad("endsAt", "结束时间须晚于开始和现在", "the end must lie after the start and after now");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Given.bad("endsAt", "一次值班至多 92 天", "a shift is 92 days at most");
    }
    int step = given.step() == null ? 1 : given.step();
    if (step < 1 || step > MOST_STEPS) {
      throw Given.bad("step", "顺位应为 1–20", "a step is 1 to 20");
    }
    List<String> areas = given.areas() == null ? roster.areas(name, now) : areas(given.areas());
    return new PlannedShift(
        0,
        name,
        areas,
        step,
        name("person", given.person()),
        addresses(given.addresses() == null ? Map.of() : given.addresses()),
        from,
        to,
        visitor.account().name());
  }

  private static String name(String field, String given) {
    String text = Given.text(field, given);
    if (text.length() > LONGEST_NAME) {
      throw Given.bad(field, field + " 至多 80 个字符", field + " has 80 characters at most");
    }
    return text;
  }

  private List<String> areas(List<String> codes) {
    for (String code : codes) {
      if (code == null || !place.knows(code)) {
        throw Given.bad("areas", "没有地区 " + code, "there is no area " + code);
      }
    }
    return codes.stream().distinct().sorted().toList();
  }

  private static Map<ChannelKind, String> addresses(Map<String, String> given) {
    Map<ChannelKind, String> found = new EnumMap<>(ChannelKind.class);
    given.forEach(
        (name, address) -> {
          ChannelKind kind = Given.choice("addresses", ChannelKind.class, name);
          String text = Given.optional("addresses", address);
          if (!kind.personal() || text.chars().anyMatch(Character::isISOControl)) {
            throw Given.bad(
                "addresses", "只可填写短信、语音和电子邮件地址", "addresses are of SMS, VOICE and EMAIL");
          }
          if (!text.isEmpty()) {
            found.put(kind, text);
          }
        });
    return found;
  }

  private static void requireSome(Visitor visitor) {
    if (!visitor.has(Role.RESPONDER) && !visitor.has(Role.ADMIN)) {
      throw Forbidden.roles(Role.RESPONDER, Role.ADMIN);
    }
  }

  private static void requireActs(Visitor visitor, List<String> areas) {
    boolean acts = areas.isEmpty() ? visitor.actsIn("") : areas.stream().allMatch(visitor::actsIn);
    if (!acts) {
      throw Forbidden.area();
    }
  }
}

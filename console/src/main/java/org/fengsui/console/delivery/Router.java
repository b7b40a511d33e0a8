package org.fengsui.console.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.incident.Roster;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ChannelSettings;
import org.fengsui.console.settings.DeliverySettings;
import org.fengsui.console.settings.DeskSettings.Shift;
import org.fengsui.console.settings.RouteSettings;
import org.fengsui.console.settings.RouteSettings.Target;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;

/**
 * Who is told. Every route that fits counts, each recipient once, at the earliest of its times.
 * Pure: given the time.
 *
 * @param settings channels and routes
 * @param roster who is on duty
 * @param place the jurisdiction
 */
public record Router(DeliverySettings settings, Roster roster, Place place) {
  /**
   * What a notice is about.
   *
   * @param region code of its area, "" for none
   * @param industry code of its industry, "" for none
   * @param level level, null once it has ended
   * @param rule rule
   * @param status ACTUAL, EXERCISE or TEST
   */
  public record Matter(
      String region, String industry, WarningLevel level, String rule, MessageStatus status) {}

  /** Recipients of a warning. */
  public List<Address> of(Matter matter, Instant now) {
    List<Address> found = new ArrayList<>();
    for (RouteSettings route : settings.routes()) {
      if (fits(route, matter)) {
        Instant at = route.hours().next(now.atZone(place.zone())).toInstant();
        route.to().forEach(t -> addresses(t, at).forEach(a -> add(found, a, matter.status())));
      }
    }
    return List.copyOf(found);
  }

  /** Those on duty for an area at a step, or at the next step at which there is somebody. */
  public List<Address> onDuty(String region, int step, MessageStatus status, Instant now) {
    List<Address> found = new ArrayList<>();
    for (int s = step; found.isEmpty() && s <= roster.steps(region, now); s++) {
      for (String name : roster.forArea(region, now)) {
        for (Shift shift : roster.onDuty(name, s, now)) {
          reach(shift, now).forEach(a -> add(found, a, status));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Channels that carry what a publisher approved. */
  public List<Address> released(MessageStatus status, Instant now) {
    List<Address> found = new ArrayList<>();
    for (ChannelSettings channel : settings.channels()) {
      if (channel.released() && channel.carries().contains(status)) {
        found.add(new Address(channel.id(), "", now));
      }
    }
    return List.copyOf(found);
  }

  /** Whether people read a channel. */
  public boolean forPeople(String channel) {
    return settings.channel(channel).filter(c -> c.kind().forPeople()).isPresent();
  }

  /** Whether a channel ends inside the office. */
  public boolean inside(String channel) {
    return settings.channel(channel).filter(ChannelSettings::inside).isPresent();
  }

  private boolean fits(RouteSettings route, Matter matter) {
    return (route.areas().isEmpty()
            || route.areas().stream().anyMatch(a -> place.within(matter.region(), a)))
        && (route.industries().isEmpty()
            || route.industries().stream().anyMatch(i -> matter.industry().startsWith(i)))
        && (route.levels().isEmpty() || route.levels().contains(matter.level()))
        && (route.rules().isEmpty() || route.rules().contains(matter.rule()));
  }

  private List<Address> addresses(Target target, Instant at) {
    if (target.roster().isEmpty()) {
      return List.of(new Address(target.channel(), target.recipient(), at));
    }
    List<Shift> shifts = List.of();
    for (int step = 1;
        shifts.isEmpty() && step <= roster.lastStep(List.of(target.roster()), at);
        step++) {
      shifts = roster.onDuty(target.roster(), step, at);
    }
    return shifts.stream()
        .flatMap(s -> settings.channel(target.channel()).flatMap(c -> on(c, s, at)).stream())
        .toList();
  }

  private List<Address> reach(Shift shift, Instant now) {
    return settings.channels().stream().flatMap(c -> on(c, shift, now).stream()).toList();
  }

  private static Optional<Address> on(ChannelSettings channel, Shift shift, Instant at) {
    String address = shift.addresses().get(channel.kind());
    return Optional.ofNullable(address).map(a -> new Address(channel.id(), a, at));
  }

  /** Adds a recipient unless the channel may not carry it. */
  private void add(List<Address> found, Address address, MessageStatus status) {
    boolean carried =
        settings
            .channel(address.channel())
            .filter(c -> !c.released() && c.carries().contains(status))
            .isPresent();
    if (!carried) {
      return;
    }
    Optional<Address> known = found.stream().filter(a -> a.same(address)).findFirst();
    if (known.isEmpty()) {
      found.add(address);
    } else if (address.notBefore().isBefore(known.get().notBefore())) {
      found.set(found.indexOf(known.get()), address);
    }
  }
}

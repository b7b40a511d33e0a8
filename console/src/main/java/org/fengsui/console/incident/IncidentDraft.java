package org.fengsui.console.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.fengsui.console.place.Place;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.WarningLevel;

/**
 * How an incident stands once a message is taken in. Pure.
 *
 * @param place the jurisdiction
 */
record IncidentDraft(Place place) {
  private static final int ID_BYTES = 6;

  /** Id of the incident that an alert opens. */
  static String id(String alertId) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(alertId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A new incident, as its first message opens it. */
  Incident opened(EarlyWarning w, String region, Instant now) {
    String by = w.getScope().getBy();
    return new Incident(
        id(w.getAlertId()),
        Words.of(w.getTitle()),
        region,
        place.isLeaf(region) ? region : "",
        Objects.requireNonNullElse(w.getEmployer(), ""),
        by.contains("industry") ? w.getScope().getKey() : "",
        null,
        null,
        w.getStatus().name(),
        IncidentState.OPEN,
        now,
        now,
        null,
        w.getAsOf(),
        w.getAsOf(),
        null,
        null,
        null,
        null,
        null,
        0);
  }

  /**
   * The incident after a message; it bears the title of the message that raised it highest.
   *
   * @param episodes all its episodes, the message's included
   */
  Incident after(
      Incident before, List<Episode> episodes, String region, EarlyWarning w, Instant now) {
    boolean locates = before.county().isEmpty() && place.isLeaf(region);
    String employer = before.employer().isEmpty() ? w.getEmployer() : before.employer();
    Incident with =
        new Incident(
            before.id(),
            raises(before, w) ? Words.of(w.getTitle()) : before.title(),
            locates || before.region().isEmpty() ? region : before.region(),
            locates ? region : before.county(),
            Objects.requireNonNullElse(employer, ""),
            before.industry(),
            before.level(),
            before.highestLevel(),
            before.status(),
            before.state(),
            before.openedAt(),
            before.changedAt(),
            before.closedAt(),
            before.firstAsOf(),
            w.getAsOf().isAfter(before.lastAsOf()) ? w.getAsOf() : before.lastAsOf(),
            before.ackBy(),
            before.ackAt(),
            before.assignee(),
            before.verification(),
            before.responseLevel(),
            before.orphans());
    return standing(with, episodes, now);
  }

  /** The incident as its episodes make it stand: open or not, how high, since when. */
  static Incident standing(Incident before, List<Episode> episodes, Instant now) {
    List<Episode> open = episodes.stream().filter(e -> e.state() == EpisodeState.OPEN).toList();
    WarningLevel level = highest(open);
    return new Incident(
        before.id(),
        before.title(),
        before.region(),
        before.county(),
        before.employer(),
        before.industry(),
        level,
        higher(before.highestLevel(), level),
        before.status(),
        open.isEmpty() ? IncidentState.CLOSED : IncidentState.OPEN,
        before.openedAt(),
        now,
        open.isEmpty() ? (before.closedAt() == null ? now : before.closedAt()) : null,
        before.firstAsOf(),
        before.lastAsOf(),
        before.ackBy(),
        before.ackAt(),
        before.assignee(),
        before.verification(),
        before.responseLevel(),
        (int) open.stream().filter(Episode::orphaned).count());
  }

  /** What a search looks in: what it looked in before and the words of a message. */
  static String searchText(String before, EarlyWarning w) {
    TreeSet<String> words = new TreeSet<>(before.lines().toList());
    words.addAll(
        List.of(
            w.getTitle().getZh(),
            w.getTitle().getEn().toLowerCase(Locale.ROOT),
            w.getScope().getName().toLowerCase(Locale.ROOT),
            w.getScope().getKey().toLowerCase(Locale.ROOT),
            w.getRuleId()));
    words.remove("");
    return String.join("\n", words);
  }

  private static WarningLevel highest(List<Episode> open) {
    return open.stream()
        .map(Episode::level)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean raises(Incident before, EarlyWarning w) {
    WarningLevel highest = before.highestLevel();
    return w.getLevel() != null && (highest == null || w.getLevel().compareTo(highest) > 0);
  }

  private static WarningLevel higher(WarningLevel one, WarningLevel other) {
    if (one == null || (other != null && other.compareTo(one) > 0)) {
      return other;
    }
    return one;
  }
}

package org.fengsui.console.delivery;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.Letter.Reference;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.incident.Incident;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.release.ReleaseItem;
import org.fengsui.console.release.ReleaseKind;
import org.fengsui.console.release.Releases;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/** Makes letters of releases: the publisher's words, and nothing that is internal. */
public final class ReleaseLetters {
  private static final Words NOTHING = new Words("", "");

  private final Letters letters;
  private final Incidents incidents;
  private final Releases releases;
  private final String publicUrl;

  /** A maker. */
  public ReleaseLetters(Letters letters, Incidents incidents, Releases releases, String publicUrl) {
    this.letters = letters;
    this.incidents = incidents;
    this.releases = releases;
    this.publicUrl = publicUrl;
  }

  /** The letter of an approved release about an incident. */
  public Letter of(ReleaseItem item) {
    Incident incident = incidents.find(item.incidentId()).orElseThrow();
    boolean over = item.kind() == ReleaseKind.ALL_CLEAR;
    return letter(
        item,
        NoticeKind.RELEASE,
        over ? null : incident.highestLevel(),
        item.text(),
        item.approvedAt(),
        earlier(item));
  }

  /** The letter that takes a release about an incident back. */
  public Letter withdrawal(ReleaseItem item) {
    Words title = title(item.text());
    Words text =
        new Words(
            "撤回：" + title.zh() + "\n此前发布的上述内容已撤回，不再有效。",
            "Withdrawn: " + title.en() + "\nWhat was released is taken back and no longer holds.");
    return letter(
        item, NoticeKind.WITHDRAWAL, null, text, item.withdrawnAt(), List.of(reference(item)));
  }

  private Letter letter(
      ReleaseItem item,
      NoticeKind kind,
      WarningLevel level,
      Words text,
      Instant at,
      List<Reference> references) {
    Letter last = letters.ofLast(item.incidentId(), NoticeKind.RELEASE, NOTHING);
    String file = item.id() + (kind == NoticeKind.WITHDRAWAL ? "-cancel" : "");
    return new Letter(
        kind,
        item.incidentId(),
        "release-" + item.id(),
        Math.toIntExact(item.id()),
        last.status(),
        level,
        null,
        "",
        last.region(),
        last.place(),
        "",
        title(text),
        text,
        NOTHING,
        NOTHING,
        NOTHING,
        last.issuer(),
        at,
        references,
        publicUrl + "/feeds/cap/" + file + ".xml",
        "",
        last.releaseAt());
  }

  private List<Reference> earlier(ReleaseItem item) {
    return releases.approved().stream()
        .filter(r -> item.incidentId().equals(r.incidentId()) && r.id() != item.id())
        .filter(r -> r.approvedAt().isBefore(item.approvedAt()))
        .map(ReleaseLetters::reference)
        .toList();
  }

  private static Reference reference(ReleaseItem r) {
    return new Reference(
        Letter.identifier(NoticeKind.RELEASE, "", Math.toIntExact(r.id())), r.approvedAt());
  }

  private static Words title(Words text) {
    return new Words(first(text.zh()), first(text.en()));
  }

  private static String first(String text) {
    return text.lines().findFirst().orElse("");
  }
}

package org.fengsui.console.delivery;

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
    Letter last = letters.ofLast(incident.id(), NoticeKind.RELEASE, NOTHING);
    boolean over = item.kind() == ReleaseKind.ALL_CLEAR;
    return new Letter(
        NoticeKind.RELEASE,
        incident.id(),
        "release-" + item.id(),
        Math.toIntExact(item.id()),
        last.status(),
        over ? null : incident.highestLevel(),
        null,
        "",
        last.region(),
        last.place(),
        "",
        title(item.text()),
        item.text(),
        NOTHING,
        NOTHING,
        NOTHING,
        last.issuer(),
        item.approvedAt(),
        earlier(item),
        publicUrl + "/feeds/cap/" + item.id() + ".xml",
        "");
  }

  private List<Reference> earlier(ReleaseItem item) {
    return releases.approved().stream()
        .filter(r -> item.incidentId().equals(r.incidentId()) && r.id() != item.id())
        .filter(r -> r.approvedAt().isBefore(item.approvedAt()))
        .map(
            r ->
                new Reference(
                    Letter.identifier(NoticeKind.RELEASE, "", Math.toIntExact(r.id())),
                    r.approvedAt()))
        .toList();
  }

  private static Words title(Words text) {
    return new Words(first(text.zh()), first(text.en()));
  }

  private static String first(String text) {
    return text.lines().findFirst().orElse("");
  }
}

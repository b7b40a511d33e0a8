package org.fengsui.console.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.Letter.Reference;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.place.Place;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;

/** Makes letters of messages. */
public final class Letters {
  private static final Words NOTHING = new Words("", "");

  private final Place place;
  private final Warnings warnings;
  private final String publicUrl;

  /**
   * A maker.
   *
   * @param publicUrl what links begin with, without a slash at the end
   */
  public Letters(Place place, Warnings warnings, String publicUrl) {
    this.place = place;
    this.warnings = warnings;
    this.publicUrl = publicUrl;
  }

  /** The letter of a message. */
  public Letter of(EarlyWarning w, String region, String incidentId) {
    return new Letter(
        NoticeKind.valueOf(w.getMsgType().name()),
        incidentId,
        w.getAlertId(),
        w.getSequence(),
        w.getStatus(),
        w.getLevel(),
        w.getPreviousLevel(),
        w.getRuleId(),
        region,
        region.isEmpty() ? NOTHING : place.name(region),
        w.getScope().getName(),
        Words.of(w.getTitle()),
        Words.of(w.getText()),
        Words.of(w.getCautions()),
        Words.of(w.getActions()),
        NOTHING,
        w.getIssuer(),
        w.getAsOf(),
        references(w),
        link(incidentId),
        warnings.line(w),
        w.getReleaseAt());
  }

  /** The letter of the last message of an incident, for another reason. */
  public Letter ofLast(String incidentId, NoticeKind kind, Words note) {
    EarlyWarning last = warnings.lastOf(incidentId);
    String region = Objects.requireNonNullElse(last.getRegion(), "");
    String area = place.knows(last.getScope().getKey()) ? last.getScope().getKey() : region;
    return of(last, region.isEmpty() ? area : region, incidentId).as(kind, note);
  }

  /** Page of an incident. */
  public String link(String incidentId) {
    return publicUrl + "/incidents/" + incidentId;
  }

  private List<Reference> references(EarlyWarning w) {
    List<Reference> found = new ArrayList<>();
    for (String reference : w.getReferences()) {
      int slash = reference.lastIndexOf('/');
      String number = slash < 0 ? "" : reference.substring(slash + 1);
      if (number.matches("[0-9]{1,9}")) {
        String alertId = reference.substring(0, slash);
        int sequence = Integer.parseInt(number);
        warnings
            .find(alertId, sequence)
            .map(
                r ->
                    new Reference(
                        Letter.identifier(NoticeKind.UPDATE, alertId, sequence), r.getAsOf()))
            .ifPresent(found::add);
      }
    }
    return found;
  }
}

package org.fengsui.console.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.board.Embargo;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.live.Change;
import org.fengsui.console.settings.DeliverySettings.Surge;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts letters into the outbox, each recipient's own; a surge of them to people becomes one notice.
 */
public final class Dispatch {
  private static final Words SURGE =
      new Words("短时间内通知较多，合并如下", "Many notices in a short time, in one");

  private final Outbox outbox;
  private final Router router;
  private final Surge surge;
  private final JsonMapper json;
  private final Runnable wake;

  /**
   * A dispatch.
   *
   * @param wake wakes the workers, after the commit
   */
  public Dispatch(Outbox outbox, Router router, Surge surge, JsonMapper json, Runnable wake) {
    this.outbox = outbox;
    this.router = router;
    this.surge = surge;
    this.json = json;
    this.wake = wake;
  }

  /**
   * Puts a letter into the outbox.
   *
   * @param kind why, with what tells apart notices of one kind
   * @param heldFor why it is held, null when it may go
   */
  public void put(Letter letter, String kind, List<Address> to, String heldFor, Change change) {
    String body = json.writeValueAsString(letter);
    for (Address address : to) {
      Instant release = release(letter, address, change);
      long digest = heldFor == null && release == null ? digest(letter, address, change) : 0;
      outbox.add(
          new Outbox.Draft(
              letter.incidentId(),
              letter.alertId(),
              letter.sequence(),
              kind,
              address,
              heldFor,
              digest,
              release,
              body),
          change);
    }
    if (!to.isEmpty()) {
      change.afterCommit(wake);
    }
  }

  /** Hour before which a letter may not leave the office, null for none. */
  private Instant release(Letter letter, Address to, Change change) {
    boolean kept = Embargo.restricted(letter.releaseAt(), change.at());
    return kept && !router.inside(to.channel()) ? letter.releaseAt() : null;
  }

  /** Number of the notice of a surge that is to tell a letter, 0 when the letter goes by itself. */
  private long digest(Letter letter, Address to, Change change) {
    boolean step =
        letter.kind() == NoticeKind.ALERT
            || letter.kind() == NoticeKind.UPDATE
            || letter.kind() == NoticeKind.RESOLVE
            || letter.kind() == NoticeKind.CLOSE
            || letter.kind() == NoticeKind.CANCEL;
    if (!step || !router.forPeople(to.channel())) {
      return 0;
    }
    Optional<Long> waiting = outbox.waitingDigest(to);
    if (letter.level() == WarningLevel.RED) {
      // RED goes by itself, behind what its incident may have told in the notice of the surge.
      waiting.ifPresent(id -> outbox.hasten(id, change.at()));
      return 0;
    }
    if (waiting.isPresent()) {
      return waiting.get();
    }
    Instant since = change.at().minus(surge.within());
    return outbox.atLeast(surge.most(), to, since) ? newDigest(letter, to, change) : 0;
  }

  private long newDigest(Letter letter, Address to, Change change) {
    Instant due = change.at().plus(surge.within());
    return outbox.add(
        new Outbox.Draft(
            letter.incidentId(),
            "surge-" + change.nextNo() + "-" + letter.alertId(),
            letter.sequence(),
            NoticeKind.SURGE.name(),
            new Address(to.channel(), to.recipient(), due),
            null,
            0,
            null,
            json.writeValueAsString(letter.as(NoticeKind.SURGE, SURGE))),
        change);
  }
}

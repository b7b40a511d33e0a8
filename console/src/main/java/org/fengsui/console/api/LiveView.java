package org.fengsui.console.api;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.live.EventKind;
import org.fengsui.console.live.LiveEvent;
import tools.jackson.databind.node.ObjectNode;

/** Events as accounts may see them, made once for all accounts of the same areas. */
final class LiveView {
  private static final int MOST_KEPT = 256;

  private final Incidents incidents;
  private final Clock clock;
  private final Map<Key, Optional<byte[]>> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Optional<byte[]>> eldest) {
              return size() > MOST_KEPT;
            }
          });

  LiveView(Incidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  private record Key(long no, boolean restricted, List<String> areas) {}

  /** The event as it travels to an account; nothing when it does not concern it. */
  Optional<byte[]> frame(Visitor visitor, LiveEvent event) {
    if (general(event.kind()) || MessageLens.whole(visitor, event.json())) {
      return Optional.of(event.frame());
    }
    if (!visitor.sees(event.region())) {
      return Optional.empty();
    }
    Key key = new Key(event.no(), visitor.seesRestricted(), visitor.account().areas());
    return kept.computeIfAbsent(key, k -> narrow(visitor, event));
  }

  /** Whether events of a kind are the same for everybody. */
  private static boolean general(EventKind kind) {
    return switch (kind) {
      case INDICATOR, HEARTBEAT, RESET -> true;
      case WARNING, INCIDENT, ACT -> false;
    };
  }

  private Optional<byte[]> narrow(Visitor visitor, LiveEvent event) {
    ObjectNode body = MessageLens.read(event.json());
    if (event.kind() != EventKind.WARNING) {
      String field = event.kind() == EventKind.ACT ? "incidentId" : "id";
      boolean sees = Visible.sees(incidents, visitor, body.path(field).asString());
      return sees ? Optional.of(event.frame()) : Optional.empty();
    }
    ObjectNode message = (ObjectNode) body.get("message");
    if (!MessageLens.sees(visitor, message)) {
      return Optional.empty();
    }
    boolean narrowed = MessageLens.narrow(visitor, message, clock.instant());
    if (!Visible.sees(incidents, visitor, body.path("incidentId").asString())) {
      body.putNull("incidentId");
      narrowed = true;
    }
    return Optional.of(
        narrowed
            ? LiveEvent.of(event.no(), event.kind(), event.region(), body.toString()).frame()
            : event.frame());
  }
}

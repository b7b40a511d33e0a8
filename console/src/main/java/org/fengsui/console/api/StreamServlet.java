package org.fengsui.console.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.fengsui.console.access.SessionEpochs;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.live.EventKind;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.live.LiveEvent;
import org.fengsui.console.place.Place;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;

/**
 * {@code /api/stream}: events as they happen (text/event-stream). A page that comes back with
 * {@code Last-Event-ID}, or {@code ?from=} with the number its board ended at, gets what it missed
 * from the database; when that is too much or no longer kept, an event {@code reset}. No thread
 * waits for any page.
 */
final class StreamServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_MISSED = 1_000;

  private final transient EventHub hub;
  private final transient EventLog log;
  private final transient Place place;
  private final transient SessionEpochs epochs;
  private final transient LiveView view;

  StreamServlet(EventHub hub, EventLog log, Place place, SessionEpochs epochs, LiveView view) {
    this.view = view;
    this.hub = hub;
    this.log = log;
    this.place = place;
    this.epochs = epochs;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visitor visitor = Visitor.of((Authentication) request.getUserPrincipal(), place);
    AsyncContext async = endless(request, response);
    AtomicReference<EventHub.Watch> watch = new AtomicReference<>(() -> {});
    AtomicReference<Runnable> over = new AtomicReference<>(() -> {});
    HttpSession session = request.getSession(false);
    // Nothing more goes out once an administrator has changed what the account may see.
    BooleanSupplier counts = epochs.counts(session);
    LiveViewer viewer =
        new LiveViewer(
            async,
            e -> counts.getAsBoolean() ? view.frame(visitor, e) : Optional.empty(),
            () -> {
              watch.get().close();
              over.get().run();
            });
    // Watches before it reads what was missed, so that nothing falls between.
    watch.set(hub.watch(viewer::offer));
    try {
      begin(viewer, request);
    } catch (DataAccessException e) {
      watch.get().close();
      throw e;
    }
    over.set(epochs.whenOver(session, viewer::close));
    if (viewer.isClosed()) {
      over.get().run();
    }
  }

  /** An answer that no proxy gathers and no clock ends. */
  private static AsyncContext endless(HttpServletRequest request, HttpServletResponse response) {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext async = request.startAsync();
    async.setTimeout(0);
    return async;
  }

  private void begin(LiveViewer viewer, HttpServletRequest request) {
    long now = log.last();
    long from = from(request, now);
    if (now - from > MOST_MISSED || !log.reachesBackTo(from)) {
      viewer.begin(now - 1, List.of(LiveEvent.of(now, EventKind.RESET, "", "{}")));
    } else {
      viewer.begin(from, log.after(from, MOST_MISSED));
    }
  }

  private static long from(HttpServletRequest request, long now) {
    String given = request.getHeader("Last-Event-ID");
    if (given == null) {
      given = request.getParameter("from");
    }
    boolean number = given != null && given.matches("[0-9]{1,18}");
    return number ? Long.parseLong(given) : now;
  }
}

package org.fengsui.console.front;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a filter say that the rest of a body will not be read. Without that Tomcat reads it to its
 * end, with a thread that waits, before it closes the connection.
 */
final class RestOfBody extends ValveBase {
  /** Attribute of a request: what to run, once its answer is written. */
  static final String DROP = RestOfBody.class.getName();

  /** A valve that asynchronous requests pass as well. */
  RestOfBody() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Runnable drop = () -> request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    request.setAttribute(DROP, drop);
    getNext().invoke(request, response);
  }
}

package org.fengsui.console.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Why a request is turned away before anything else looks at it. */
enum Turn {
  /** Its Host is none of the console's names. */
  MISDIRECTED(
      421,
      "unknown-host",
      "此控制台不以该主机名提供服务，请使用其公开地址，或将该名称加入 listen.names。",
      "The console does not answer by this name of a host: use its public address, or add the name"
          + " to listen.names."),
  /** Its body is longer than anything that the console takes. */
  TOO_LONG(413, "too-long", "请求内容过长。", "The body is too long."),
  /** Its body did not come in time. */
  SLOW(408, "too-slow", "请求内容未及时到齐，请重试。", "The body did not come in time: try again."),
  /** Too many bodies of its address are unfinished. */
  TOO_MANY(
      429,
      "too-many",
      "此地址未完成的请求过多，请稍后再试。",
      "Too many unfinished requests from this address: wait a moment."),
  /** Too many bytes of unfinished bodies are held. */
  BUSY(503, "busy", "控制台繁忙，请稍后再试。", "The console is busy: try again in a moment.");

  private final int status;
  private final String body;

  Turn(int status, String code, String zh, String en) {
    this.status = status;
    this.body =
        "{\"code\":\"%s\",\"message\":{\"zh\":\"%s\",\"en\":\"%s\"}}".formatted(code, zh, en);
  }

  /** Answers, and ends the connection without waiting for the rest of the body. */
  void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Connection", "close");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
    if (request.getAttribute(RestOfBody.DROP) instanceof Runnable drop) {
      drop.run();
    }
  }
}

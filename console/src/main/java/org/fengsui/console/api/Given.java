package org.fengsui.console.api;

import org.springframework.http.HttpStatus;

/** What a request gives, checked. */
final class Given {
  private static final int LONGEST = 10_000;

  private Given() {}

  /** A text that must be there and not too long. */
  static String text(String name, String text) {
    if (text == null || text.isBlank()) {
      throw bad(name, "缺少 " + name, name + " is missing");
    }
    return optional(name, text);
  }

  /** A text that may be missing; "" then. */
  static String optional(String name, String text) {
    if (text == null) {
      return "";
    }
    if (text.length() > LONGEST) {
      throw bad(name, name + " 过长", name + " is too long");
    }
    return text.strip();
  }

  /** One of the names of an enum. */
  static <E extends Enum<E>> E choice(String name, Class<E> type, String given) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(given)) {
        return constant;
      }
    }
    java.util.List<E> all = java.util.List.of(type.getEnumConstants());
    throw bad(name, name + " 应是其中之一：" + all, name + " must be one of " + all);
  }

  /** A request that gives something unusable. */
  static RequestException bad(String code, String zh, String en) {
    return new RequestException(HttpStatus.BAD_REQUEST, Problem.of("bad-" + code, zh, en));
  }

  /** A request that no longer fits what stands. */
  static RequestException conflict(String zh, String en) {
    return new RequestException(HttpStatus.CONFLICT, Problem.of("conflict", zh, en));
  }
}

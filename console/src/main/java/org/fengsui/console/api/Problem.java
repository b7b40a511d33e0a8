package org.fengsui.console.api;

import org.fengsui.console.text.Words;

/**
 * Why a request was not met.
 *
 * @param code code for programs
 * @param message why, and what to do
 */
public record Problem(String code, Words message) {
  /** A problem. */
  public static Problem of(String code, String zh, String en) {
    return new Problem(code, new Words(zh, en));
  }
}

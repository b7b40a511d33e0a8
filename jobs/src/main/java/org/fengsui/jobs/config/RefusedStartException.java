package org.fengsui.jobs.config;

import org.fengsui.alerts.rules.Text;

/** A start that must not happen; the text says what, where, why and what to do. */
public final class RefusedStartException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** A refusal. */
  public RefusedStartException(Text text) {
    super(text.zh() + " / " + text.en());
    this.text = text;
  }

  /** The sentence for people, in both languages. */
  public Text text() {
    return text;
  }
}

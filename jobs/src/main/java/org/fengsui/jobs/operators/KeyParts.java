package org.fengsui.jobs.operators;

import java.io.Serializable;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;

/** Makes the pure parts of the keys; travels with the job, each subtask makes its own. */
public interface KeyParts extends Serializable {
  /** An engine. */
  KeyEngine engine();

  /** The rule versions that the job starts with; the topic of rules only adds to them. */
  RuleSet rules();

  /** A reader of rules that refuses scopes, groups and codes that the place does not have. */
  RuleParser ruleParser();

  /**
   * When a version among {@link #rules()} comes into force that no earlier start had, in epoch
   * milliseconds: every key is judged again. Null: there is none.
   */
  default Long rulesChangedAt() {
    return null;
  }
}

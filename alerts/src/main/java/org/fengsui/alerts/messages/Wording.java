package org.fengsui.alerts.messages;

import org.fengsui.alerts.rules.Text;
import org.fengsui.schemas.WarningLevel;

/** The words of one language. */
interface Wording {
  /** This language's side of a text. */
  String of(Text text);

  /** Headline. */
  String title(Transition t, Facts facts);

  /** The whole message. */
  String text(Transition t, Facts facts);

  /** Level with its number, word and colour. */
  String level(WarningLevel level);

  /** What stands for the cautions after the end of an episode. */
  String cautionsAfter(boolean cancelled);

  /** What stands for the actions after the end of an episode. */
  String actionsAfter(boolean cancelled);

  /**
   * Names and times that both languages use.
   *
   * @param scope name of the scope
   * @param area possible area, "" when it is not known
   * @param times times of the place
   * @param issuer issuing unit
   * @param cautions cautions
   * @param actions actions
   * @param mark prefix of drills and tests; empty texts for real messages
   */
  record Facts(
      Text scope,
      Text area,
      ZonedTimes times,
      Text issuer,
      Text cautions,
      Text actions,
      Text mark) {}
}

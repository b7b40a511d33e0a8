package org.fengsui.console.delivery;

import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.incident.Closing;
import org.fengsui.console.incident.MessageFlags;
import org.fengsui.console.incident.StoredWarning;
import org.fengsui.console.text.Words;

/** Words that a notice begins with when people or a start of the job without state matter. Pure. */
final class StandingNotes {
  private static final Words CAUGHT_UP =
      new Words(
          "系统补读历史数据时发现此预警，目前仍然有效",
          "Found while the system read earlier records; the warning still stands");
  private static final Words ORPHANED =
      new Words(
          "系统重新启动后未能再次得出此预警，请核实后人工关闭",
          "The system started afresh and did not find this warning again: check it, then close it");
  private static final Words RAISED_AGAIN =
      new Words(
          "此预警曾由人工关闭，现在升至更高等级，已重新打开",
          "A person had closed this warning; it has risen above that level and is open again");

  private StandingNotes() {}

  /** The letter of a message with what is to be said first. */
  static Letter noted(Letter letter, StoredWarning warning) {
    if (warning.opensAgain()) {
      return letter.as(letter.kind(), RAISED_AGAIN);
    }
    return MessageFlags.orphaned(warning.message()) ? letter.as(letter.kind(), ORPHANED) : letter;
  }

  /** The letter of a warning that was found while the job caught up: its first to anybody. */
  static Letter caughtUp(Letter last) {
    return last.first(CAUGHT_UP);
  }

  /** The letter of a closing. It ends the warning and says that this is no all-clear. */
  static Letter closed(Letter last, Closing closing) {
    Words text =
        new Words(
            "此预警已由人工关闭；这不表示风险已经解除。理由：" + closing.reason(),
            "A person closed this warning; that does not say that the danger is over. Reason: "
                + closing.reason());
    return last.closed(closing.at(), closing.level(), text);
  }
}

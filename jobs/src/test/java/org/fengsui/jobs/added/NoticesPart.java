package org.fengsui.jobs.added;

import org.fengsui.indicators.definition.Reach;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntryType;

/** The part of state of {@link LargestNotice}. */
final class NoticesPart implements StatePart<NoticeDays> {
  static final NoticesPart PART = new NoticesPart();

  @Override
  public StateEntryType<NoticeDays> type() {
    return NoticeDays.TYPE;
  }

  @Override
  public boolean owns(String entryName) {
    return entryName.equals(NoticeDays.NAME);
  }

  @Override
  public void take(KeyedFact keyed, KeyState state) {
    if (keyed.fact() instanceof Amount amount && amount.series().equals(VacancyNotices.SERIES)) {
      NoticeDays days = state.readOr(NoticeDays.NAME, NoticeDays.TYPE, NoticeDays::new);
      days.put(amount.day(), keyed.recordId(), amount.amount());
      state.write(NoticeDays.NAME, days);
    }
  }

  @Override
  public void prune(String entryName, KeyState state, Reach reach) {
    NoticeDays days = state.read(entryName, NoticeDays.TYPE);
    if (days.forgetBefore(reach.oldestDay())) {
      state.remove(entryName);
    } else {
      state.write(entryName, days);
    }
  }
}

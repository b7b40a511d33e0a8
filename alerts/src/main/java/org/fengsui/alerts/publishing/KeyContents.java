package org.fengsui.alerts.publishing;

import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.state.PairNames;

/** What a key has that can be published: its ledgers as {@code series/group}, and survey months. */
public final class KeyContents {
  /** Stands for survey responses. */
  public static final String SURVEY = Standing.SURVEY;

  private static final PairNames NAMES = new PairNames("", "/", "");

  private KeyContents() {}

  /** Notes what facts bring to a key. */
  static void note(List<KeyedFact> facts, Set<String> contents) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i).fact();
      if (fact instanceof Amount || fact instanceof ResponseFact) {
        contents.add(of(fact));
      }
    }
  }

  /** Stands for what an amount or a survey response adds to. */
  static String of(Fact fact) {
    return fact instanceof Amount amount ? of(amount.series(), amount.group()) : SURVEY;
  }

  /** Stands for the ledger of a series and group. */
  static String of(String series, String group) {
    return NAMES.of(series, group);
  }
}

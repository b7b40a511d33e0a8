package org.fengsui.alerts.publishing;

import java.util.List;
import java.util.Set;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.state.PairNames;

/** What a key has that can be published: its ledgers as {@code series/group}, and survey months. */
public final class KeyContents {
  /** Stands for survey responses. */
  public static final String SURVEY = "survey";

  private static final PairNames NAMES = new PairNames("", "/");

  private KeyContents() {}

  /** Notes what facts bring to a key. */
  static void note(List<KeyedFact> facts, Set<String> contents) {
    for (KeyedFact delivery : facts) {
      if (delivery.fact() instanceof Amount amount) {
        contents.add(of(amount.series(), amount.group()));
      } else if (delivery.fact() instanceof ResponseFact) {
        contents.add(SURVEY);
      }
    }
  }

  /** Stands for the ledger of a series and group. */
  static String of(String series, String group) {
    return NAMES.of(series, group);
  }
}

package org.fengsui.indicators;

import java.util.List;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;

/** Writes facts into the state of the key that they are told to. */
public final class FactBook {
  private final Jurisdiction place;

  /** A book for one jurisdiction. */
  public FactBook(Jurisdiction place) {
    this.place = place;
  }

  /**
   * Applies one delivery to the state of its key.
   *
   * @return facts that follow for other keys, such as an employer's payroll fall for its areas
   */
  public List<Delivery> apply(Delivery delivery, KeyState state) {
    if (delivery.fact() instanceof Amount amount) {
      String name = Ledger.name(amount.series(), "", amount.group());
      Ledger ledger = state.readOr(name, Ledger.TYPE, Ledger::new);
      ledger.add(
          amount.day(), amount.amount(), amount.records(), delivery.revision(), delivery.knownAt());
      state.write(name, ledger);
    }
    return List.of();
  }

  /** The jurisdiction. */
  public Jurisdiction place() {
    return place;
  }
}

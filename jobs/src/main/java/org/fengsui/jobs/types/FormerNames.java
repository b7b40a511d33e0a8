package org.fengsui.jobs.types;

import java.util.Map;

/**
 * Names that classes had when savepoints were written: a savepoint names the class of its values
 * and of their codec. A class that is renamed or moved gets a row here, which stays for ever.
 */
final class FormerNames {
  private static final Map<String, String> NOW =
      Map.of(
          "org.fengsui.indicators.fact.Delivery", "org.fengsui.indicators.fact.KeyedFact",
          "org.fengsui.indicators.fact.DeliveryCodec", "org.fengsui.indicators.fact.KeyedFactCodec",
          "org.fengsui.indicators.state.Slice", "org.fengsui.indicators.state.StateEntry",
          "org.fengsui.jobs.types.SliceCodec", "org.fengsui.jobs.types.StateEntryCodec");

  private FormerNames() {}

  /** The class of that name, now or when the savepoint was written. */
  static Class<?> load(String written, ClassLoader loader) throws ClassNotFoundException {
    return Class.forName(NOW.getOrDefault(written, written), true, loader);
  }
}

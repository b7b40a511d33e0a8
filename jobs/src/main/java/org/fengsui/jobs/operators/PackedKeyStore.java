package org.fengsui.jobs.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.jobs.types.PackedKey;

/**
 * All of a key as one value: for employers, which are many and have few entries. A key that was
 * stored entry by entry is packed when it is first asked for.
 */
final class PackedKeyStore implements KeyStore {
  /** The key as one value. */
  static final ValueStateDescriptor<PackedKey> PACKED =
      new ValueStateDescriptor<>("key", JobTypes.PACKED_KEY);

  private final ValueState<PackedKey> packed;
  private final EntryKeyStore apart;
  private final boolean anyApart;
  private final Function<String, List<ScopeKey>> keysOf;

  /**
   * Keys in the state of an operator.
   *
   * @param keysOf keys with a value in a named state
   */
  PackedKeyStore(RuntimeContext context, Function<String, List<ScopeKey>> keysOf) {
    this.packed = context.getState(PACKED);
    this.apart = new EntryKeyStore(context, keysOf);
    this.anyApart = !apart.keys().isEmpty();
    this.keysOf = keysOf;
  }

  @Override
  public CachedKey open() throws Exception {
    PackedKey key = packed.value();
    if (key == null && anyApart) {
      key = apart.takeOut();
      if (!key.isEmpty()) {
        packed.update(key);
      }
    }
    return new CachedKey(key == null ? PackedKey.empty() : key);
  }

  @Override
  public void store(CachedKey key) throws Exception {
    PackedKey now = new PackedKey(key.entries, key.wake, key.latest);
    if (now.isEmpty()) {
      packed.clear();
    } else {
      packed.update(now);
    }
  }

  @Override
  public List<ScopeKey> keys() {
    List<ScopeKey> keys = new ArrayList<>(keysOf.apply(PACKED.getName()));
    if (anyApart) {
      keys.addAll(apart.keys());
    }
    return keys;
  }

  @Override
  public StateEntry read(String name) {
    throw whole();
  }

  @Override
  public Iterable<String> names() {
    throw whole();
  }

  @Override
  public long wake() {
    throw whole();
  }

  @Override
  public long latest() {
    throw whole();
  }

  private static IllegalStateException whole() {
    return new IllegalStateException("a packed key is held whole");
  }
}

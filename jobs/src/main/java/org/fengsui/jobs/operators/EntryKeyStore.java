package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.jobs.types.PackedKey;

/**
 * Each entry of a key by itself: for areas, which are few and have hundreds of entries, of which a
 * record changes a handful.
 */
final class EntryKeyStore implements KeyStore {
  /** Entries of a key by name. */
  static final MapStateDescriptor<String, StateEntry> ENTRIES =
      new MapStateDescriptor<>("slices", Types.STRING, JobTypes.ENTRY);

  /** Instant at which the key wants to be evaluated again. */
  static final ValueStateDescriptor<Long> WAKE = new ValueStateDescriptor<>("wake", Types.LONG);

  /** Latest instant applied. */
  static final ValueStateDescriptor<Long> LATEST = new ValueStateDescriptor<>("latest", Types.LONG);

  private final MapState<String, StateEntry> entries;
  private final ValueState<Long> wake;
  private final ValueState<Long> latest;
  private final Function<String, List<ScopeKey>> keysOf;

  /**
   * Entries in the state of an operator.
   *
   * @param keysOf keys with a value in a named state
   */
  EntryKeyStore(RuntimeContext context, Function<String, List<ScopeKey>> keysOf) {
    this.entries = context.getMapState(ENTRIES);
    this.wake = context.getState(WAKE);
    this.latest = context.getState(LATEST);
    this.keysOf = keysOf;
  }

  @Override
  public CachedKey open() {
    return new CachedKey();
  }

  @Override
  public StateEntry read(String name) throws Exception {
    return entries.get(name);
  }

  @Override
  public Iterable<String> names() throws Exception {
    return entries.keys();
  }

  @Override
  public long wake() throws Exception {
    Long at = wake.value();
    return at == null ? Long.MAX_VALUE : at;
  }

  @Override
  public long latest() throws Exception {
    Long at = latest.value();
    return at == null ? Long.MIN_VALUE : at;
  }

  @Override
  public void store(CachedKey key) throws Exception {
    for (String name : key.changed) {
      StateEntry entry = key.entries.get(name);
      if (entry == null) {
        entries.remove(name);
      } else {
        entries.put(name, entry);
      }
    }
    if (key.wakeChanged) {
      update(wake, key.wake, Long.MAX_VALUE);
    }
    if (key.latestChanged) {
      update(latest, key.latest, Long.MIN_VALUE);
    }
  }

  private static void update(ValueState<Long> stored, long value, long absent) throws Exception {
    if (value == absent) {
      stored.clear();
    } else {
      stored.update(value);
    }
  }

  /** The current key as one value, and nothing of it left here. */
  PackedKey takeOut() throws Exception {
    PackedKey packed = new PackedKey(new HashMap<>(), wake(), latest());
    for (var entry : entries.entries()) {
      packed.entries().put(entry.getKey(), entry.getValue());
    }
    entries.clear();
    wake.clear();
    latest.clear();
    return packed;
  }

  @Override
  public List<ScopeKey> keys() {
    return keysOf.apply(LATEST.getName());
  }
}

package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.state.StateEntry;
import org.junit.jupiter.api.Test;

class KeyStateCacheTest {
  private static final int KEYS = 9;
  private static final int NAMES = 4;

  private final Map<ScopeKey, Map<String, StateEntry>> stored = new HashMap<>();
  private final List<ScopeKey> written = new ArrayList<>();
  private ScopeKey current = key(0);

  private static ScopeKey key(int number) {
    return new ScopeKey("county", "k" + number);
  }

  private static StateEntry entry() {
    return new EvidenceDay();
  }

  private KeyStateCache held(int most) {
    return new KeyStateCache(most, () -> current, key -> current = key, new MapStore());
  }

  /** Stores entries in {@link #stored}. */
  private final class MapStore implements KeyStore {
    @Override
    public CachedKey open() {
      return new CachedKey();
    }

    @Override
    public StateEntry read(String name) {
      return stored.getOrDefault(current, Map.of()).get(name);
    }

    @Override
    public Iterable<String> names() {
      return stored.getOrDefault(current, Map.of()).keySet();
    }

    @Override
    public long wake() {
      return Long.MAX_VALUE;
    }

    @Override
    public long latest() {
      return Long.MIN_VALUE;
    }

    @Override
    public void store(CachedKey key) {
      written.add(current);
      Map<String, StateEntry> entries = stored.computeIfAbsent(current, k -> new HashMap<>());
      key.changed.forEach(name -> entries.put(name, key.entries.get(name)));
    }

    @Override
    public List<ScopeKey> keys() {
      return List.copyOf(stored.keySet());
    }
  }

  /** Reads as the state of a key does: what is held, else what is stored. */
  private StateEntry read(KeyStateCache held, String name) {
    CachedKey key = held.current();
    if (!key.entries.containsKey(name)) {
      key.entries.put(name, stored.getOrDefault(current, Map.of()).get(name));
    }
    return key.entries.get(name);
  }

  @Test
  void whateverIsLetGoOfReadsAsItWasWritten() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Map<String, StateEntry> naive = new HashMap<>();
    KeyStateCache held = held(12);
    for (int step = 0; step < 5_000; step++) {
      current = key(random.nextInt(KEYS));
      ScopeKey at = current;
      String name = "s" + random.nextInt(NAMES);
      assertThat(read(held, name)).isSameAs(naive.get(at + name));
      if (random.nextBoolean()) {
        StateEntry value = random.nextInt(3) == 0 ? null : entry();
        held.current().put(name, value);
        naive.put(at + name, value);
      }
      held.settle();
      assertThat(current).as("the current key stays the current key").isEqualTo(at);
      if (random.nextInt(40) == 0) {
        held.letGo();
        assertThat(current).isEqualTo(at);
      }
    }
    held.store();
    for (int k = 0; k < KEYS; k++) {
      for (int n = 0; n < NAMES; n++) {
        String name = "s" + n;
        assertThat(stored.getOrDefault(key(k), Map.of()).get(name))
            .isSameAs(naive.get(key(k) + name));
      }
    }
  }

  @Test
  void theKeyNotUsedForLongestIsLetGoFirst() throws Exception {
    KeyStateCache held = held(5);
    for (int number : new int[] {1, 2, 1, 3}) {
      current = key(number);
      held.current().put("a", entry());
      held.settle();
    }
    assertThat(written).containsExactly(key(2));
  }

  @Test
  void aKeyThatIsOnlyReadIsNeverWritten() throws Exception {
    KeyStateCache held = held(2);
    for (int number = 0; number < KEYS; number++) {
      current = key(number);
      read(held, "a");
      held.settle();
    }
    held.letGo();
    assertThat(written).isEmpty();
  }

  @Test
  void whatIsStoredOnceIsNotStoredAgain() throws Exception {
    KeyStateCache held = held(100);
    held.current().put("a", entry());
    held.store();
    held.store();
    held.letGo();
    assertThat(written).hasSize(1);
  }

  @Test
  void whatIsForgottenReadsAsItIsStored() throws Exception {
    KeyStateCache held = held(100);
    StateEntry kept = entry();
    held.current().put("a", kept);
    held.storeCurrent();
    held.current().put("a", entry());
    held.forget();
    assertThat(read(held, "a")).isSameAs(kept);
  }
}

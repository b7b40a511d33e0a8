package org.fengsui.jobs.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.state.StateEntry;
import org.junit.jupiter.api.Test;

class PackedKeyCodecTest {
  private static final String[] STEMS = {"ledger/layoffs.persons/", "ledger/", "银川/", ""};

  private final PackedKeyCodec codec = new PackedKeyCodec();

  private byte[] bytes(PackedKey key) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(key, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private PackedKey read(byte[] bytes) throws IOException {
    return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static StateEntry entry(int persons) {
    EvidenceDay day = new EvidenceDay();
    day.add("r", persons);
    return day;
  }

  @Test
  void readsWhatItWroteWhateverTheNamesHaveInCommon() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Map<String, StateEntry> entries = new HashMap<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        String name = STEMS[random.nextInt(STEMS.length)] + Integer.toString(random.nextInt(99), 3);
        entries.put(name, entry(1 + random.nextInt(1000)));
      }
      PackedKey key = new PackedKey(entries, random.nextLong(), random.nextLong());
      assertThat(read(bytes(key))).isEqualTo(key);
    }
  }

  @Test
  void aNameStandsWithWhatDiffersFromTheOneBefore() throws IOException {
    Map<String, StateEntry> entries = new HashMap<>();
    entries.put("ledger/layoffs.persons/area:640104/", entry(5));
    int one = bytes(new PackedKey(entries, 1, 2)).length;
    entries.put("ledger/layoffs.persons/area:640105/", entry(5));
    int two = bytes(new PackedKey(entries, 1, 2)).length;
    assertThat(two - one).isLessThan("ledger/layoffs.persons/area:640105/".length() / 2);
  }

  @Test
  void aKeyOfWhichNothingIsKeptIsEmpty() throws IOException {
    assertThat(PackedKey.empty().isEmpty()).isTrue();
    assertThat(read(bytes(PackedKey.empty())).isEmpty()).isTrue();
    assertThat(new PackedKey(new HashMap<>(), 5, Long.MIN_VALUE).isEmpty()).isFalse();
    assertThat(new PackedKey(new HashMap<>(), Long.MAX_VALUE, 5).isEmpty()).isFalse();
    assertThat(new PackedKey(Map.of("a", entry(1)), Long.MAX_VALUE, Long.MIN_VALUE).isEmpty())
        .isFalse();
  }

  @Test
  void aLaterLayoutIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {9, 0, 0, 0}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 9");
  }
}

package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * Bytes of a {@link PackedKey}: version, wake-up, latest instant, number of entries, and each in
 * order of names. Of a name stands what differs from the one before: the names of a key begin
 * alike.
 */
public final class PackedKeyCodec implements BinaryCodec<PackedKey> {
  private static final int VERSION = 1;

  private final StateEntryCodec entries = new StateEntryCodec();

  @Override
  public void write(PackedKey key, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Varint.write(key.wake(), out);
    Varint.write(key.latest(), out);
    Varint.write(key.entries().size(), out);
    byte[] before = {};
    for (Map.Entry<String, StateEntry> entry : new TreeMap<>(key.entries()).entrySet()) {
      byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
      int differs = Arrays.mismatch(before, name);
      int same = differs < 0 ? name.length : differs;
      Varint.write(same, out);
      Varint.write(name.length - same, out);
      out.write(name, same, name.length - same);
      entries.write(entry.getValue(), out);
      before = name;
    }
  }

  @Override
  public PackedKey read(DataInput in) throws IOException {
    Texts.version(in, "key", VERSION);
    long wake = Varint.read(in);
    long latest = Varint.read(in);
    int left = Varint.readInt(in);
    Map<String, StateEntry> found = new HashMap<>();
    byte[] name = {};
    for (; left > 0; left--) {
      int same = Varint.readInt(in);
      name = Arrays.copyOf(name, same + Varint.readInt(in));
      in.readFully(name, same, name.length - same);
      found.put(new String(name, StandardCharsets.UTF_8), entries.read(in));
    }
    return new PackedKey(found, wake, latest);
  }
}

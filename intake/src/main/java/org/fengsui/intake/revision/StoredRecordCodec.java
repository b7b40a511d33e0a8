package org.fengsui.intake.revision;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;
import org.fengsui.intake.stream.KnownPersons;
import org.fengsui.intake.stream.Numbers;

/**
 * Bytes of what is kept of a record id, as they stand in state. Version 3 is a record that states
 * its revision, which is also the one published, and carries no number; version 4 is any other.
 * Versions 1 and 2 are the same with the day after which the id may be forgotten in place of its
 * last day.
 */
public final class StoredRecordCodec implements BinaryCodec<StoredRecord> {
  private static final int EXPIRING_PLAIN = 1;
  private static final int EXPIRING = 2;
  private static final int PLAIN = 3;
  private static final int VERSION = 4;

  @Override
  public void write(StoredRecord value, DataOutput out) throws IOException {
    boolean plain =
        value.place().stated()
            && value.published() == value.place().revision()
            && value.given().isEmpty();
    out.writeByte(plain ? PLAIN : VERSION);
    if (plain) {
      Varint.write(value.place().revision(), out);
    } else {
      place(value.place(), out);
      Varint.write(value.published(), out);
      Varint.write(value.given().size(), out);
      for (Given given : value.given()) {
        place(given.place(), out);
        out.writeBoolean(given.withdrawal());
        Varint.write(given.numbers().persons(), out);
        out.writeBoolean(given.numbers().whole());
        Varint.write(given.numbers().workforce(), out);
      }
    }
    Varint.write(value.lastDay(), out);
    Varint.write(value.known().size(), out);
    for (KnownPersons layer : value.known()) {
      Varint.write(layer.day(), out);
      Varint.write(layer.persons(), out);
    }
    Varint.write(value.bytes().length, out);
    out.write(value.bytes());
  }

  private static void place(Place place, DataOutput out) throws IOException {
    Varint.write(place.revision(), out);
    out.writeBoolean(place.stated());
    Varint.write(place.stated() ? 0 : place.knownAt(), out);
  }

  @Override
  public StoredRecord read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version < EXPIRING_PLAIN || version > VERSION) {
      throw new IOException(
          "stored record of version " + version + "; this build reads 1 to " + VERSION);
    }
    boolean plain = version == PLAIN || version == EXPIRING_PLAIN;
    Place place = plain ? new Place(Varint.readInt(in), true, 0) : place(in);
    int published = plain ? place.revision() : Varint.readInt(in);
    List<Given> given = plain ? List.of() : given(in);
    boolean expiring = version <= EXPIRING;
    int lastDay = Varint.readInt(in) - (expiring ? LatestRevision.KEPT_DAYS : 0);
    List<KnownPersons> known = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      int day = Varint.readInt(in);
      known.add(new KnownPersons(day, Varint.read(in)));
    }
    byte[] bytes = new byte[Varint.readInt(in)];
    in.readFully(bytes);
    return new StoredRecord(place, published, bytes, known, given, lastDay);
  }

  private static Place place(DataInput in) throws IOException {
    return new Place(Varint.readInt(in), in.readBoolean(), Varint.read(in));
  }

  private static List<Given> given(DataInput in) throws IOException {
    List<Given> all = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      Place place = place(in);
      boolean withdrawal = in.readBoolean();
      all.add(
          new Given(
              place, new Numbers(Varint.read(in), in.readBoolean(), Varint.read(in)), withdrawal));
    }
    return all;
  }
}

package org.fengsui.alerts.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.employer.EmployerProfile;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;

/**
 * Name and region under which people were told of an employer. Outlives the reports that said so,
 * because the message that cancels a warning comes when its report is gone.
 *
 * @param name name, "" when none was known
 * @param region area code, "" when none was known
 */
record KnownAs(String name, String region) implements Slice {
  static final SliceType<KnownAs> TYPE = new SliceType<>(68, KnownAs.class, new Codec());
  static final String NAME = "known-as";

  /** What is known now, else what people were told last; kept for the next time. */
  static KnownAs of(KeyState state) {
    KnownAs told = state.readOr(NAME, TYPE, () -> new KnownAs("", ""));
    EmployerProfile profile = EmployerProfile.of(state);
    KnownAs now =
        new KnownAs(
            profile.name() == null ? told.name : profile.name(),
            profile.region() == null ? told.region : profile.region());
    if (!now.equals(told)) {
      state.write(NAME, now);
    }
    return now;
  }

  /** Name for a message, or null. */
  String nameOrNull() {
    return name.isEmpty() ? null : name;
  }

  /** Region for a message, or null. */
  String regionOrNull() {
    return region.isEmpty() ? null : region;
  }

  @Override
  public SliceType<KnownAs> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<KnownAs> {
    @Override
    public void write(KnownAs known, DataOutput out) throws IOException {
      out.writeUTF(known.name);
      out.writeUTF(known.region);
    }

    @Override
    public KnownAs read(DataInput in) throws IOException {
      return new KnownAs(in.readUTF(), in.readUTF());
    }
  }
}

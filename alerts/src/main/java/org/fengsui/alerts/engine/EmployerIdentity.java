package org.fengsui.alerts.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.employer.EmployerProfile;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/**
 * Name and region that messages gave of an employer. Outlives the reports that said so, because the
 * message that cancels a warning comes when its report is gone.
 *
 * @param name name, "" when none was known
 * @param region area code, "" when none was known
 */
record EmployerIdentity(String name, String region) implements StateEntry {
  static final StateEntryType<EmployerIdentity> TYPE =
      new StateEntryType<>(68, EmployerIdentity.class, new Codec());
  static final String NAME = "known-as";

  /** What is known now, else what the last message said; kept for the next time. */
  static EmployerIdentity of(KeyState state) {
    EmployerIdentity last = state.readOr(NAME, TYPE, () -> new EmployerIdentity("", ""));
    EmployerProfile profile = EmployerProfile.of(state);
    EmployerIdentity now =
        new EmployerIdentity(
            profile.name() == null ? last.name : profile.name(),
            profile.region() == null ? last.region : profile.region());
    if (!now.equals(last)) {
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
  public StateEntryType<EmployerIdentity> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<EmployerIdentity> {
    @Override
    public void write(EmployerIdentity known, DataOutput out) throws IOException {
      out.writeUTF(known.name);
      out.writeUTF(known.region);
    }

    @Override
    public EmployerIdentity read(DataInput in) throws IOException {
      return new EmployerIdentity(in.readUTF(), in.readUTF());
    }
  }
}

package org.fengsui.alerts.episodes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;

/** Bytes of an episode: version, identity, standing, damping memory, legal effect. */
final class EpisodeCodec implements BinaryCodec<Episode> {
  /** Version 1, still written where it says all, knows of no periods without data. */
  private static final int ALL_KNOWN = 1;

  private static final int VERSION = 2;

  @Override
  public void write(Episode episode, DataOutput out) throws IOException {
    boolean plain = episode.phase != Episode.Phase.FIRING || known(episode);
    out.writeByte(plain ? ALL_KNOWN : VERSION);
    Varint.write(episode.onset, out);
    Varint.write(episode.firstPeriod, out);
    out.writeByte(episode.phase.code());
    out.writeByte(episode.level);
    out.writeByte(episode.lastLevel);
    Varint.write(episode.sequence, out);
    Varint.write(episode.ruleVersion, out);
    episode.memory.write(out);
    out.writeDouble(episode.announcedValue);
    Varint.write(episode.changes.size(), out);
    for (int day : episode.changes) {
      Varint.write(day, out);
    }
    Varint.write(episode.effectStart, out);
    Varint.write(episode.effectEnd, out);
    Varint.write(episode.endedAt, out);
    if (!plain) {
      Varint.write(episode.knownPeriod, out);
      Varint.write(episode.noDataPeriod, out);
      out.writeBoolean(episode.handedOver);
    }
  }

  private static boolean known(Episode episode) {
    return !episode.handedOver
        && episode.noDataPeriod == Episode.NO_DAY
        && episode.knownPeriod == episode.lastPeriod();
  }

  @Override
  public Episode read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != ALL_KNOWN && version != VERSION) {
      throw new IOException(
          "episode bytes of version " + version + "; this build reads " + VERSION);
    }
    Episode episode = new Episode(Varint.readInt(in));
    episode.firstPeriod = Varint.readInt(in);
    episode.phase = Episode.Phase.of(in.readByte());
    episode.level = in.readByte();
    episode.lastLevel = in.readByte();
    episode.sequence = Varint.readInt(in);
    episode.ruleVersion = Varint.readInt(in);
    episode.memory = LevelMemory.read(in);
    episode.announcedValue = in.readDouble();
    for (int left = Varint.readInt(in); left > 0; left--) {
      episode.changes.add(Varint.readInt(in));
    }
    episode.effectStart = Varint.readInt(in);
    episode.effectEnd = Varint.readInt(in);
    episode.endedAt = Varint.read(in);
    episode.knownPeriod = version == ALL_KNOWN ? episode.lastPeriod() : Varint.readInt(in);
    if (version != ALL_KNOWN) {
      episode.noDataPeriod = Varint.readInt(in);
      episode.handedOver = in.readBoolean();
    }
    return episode;
  }
}

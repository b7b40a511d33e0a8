package org.fengsui.console.delivery.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** CAP messages as files of a folder, each there whole or not at all. */
final class CapFileChannel implements Channel {
  private final Path folder;
  private final CapWriter writer;
  private final CapCheck check;

  CapFileChannel(Path folder, CapWriter writer, CapCheck check) {
    this.folder = folder;
    this.writer = writer;
    this.check = check;
  }

  @Override
  public Outcome send(Parcel parcel) {
    try {
      String xml = writer.write(parcel.letter());
      check.check(xml);
      Files.createDirectories(folder);
      String name = parcel.letter().identifier().replaceAll("[^A-Za-z0-9._-]", "_") + ".xml";
      Path part = Files.writeString(folder.resolve("." + name + ".part"), xml);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return Outcome.sent(name);
    } catch (CapException e) {
      return Outcome.refused(e.getMessage());
    } catch (IOException e) {
      return Outcome.retry(e.toString());
    }
  }
}

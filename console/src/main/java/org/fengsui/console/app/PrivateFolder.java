package org.fengsui.console.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that their owner alone can open. */
final class PrivateFolder {
  private PrivateFolder() {}

  /**
   * Makes a folder and those above it, where absent, with mode 0700; one that is there stays as it
   * is.
   *
   * @throws IOException if it cannot be made
   */
  static void make(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }
}

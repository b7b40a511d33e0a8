package org.fengsui.cli.cluster;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder of a cluster on this machine: what it is configured with, its logs, its broker's data,
 * and which processes there are. Readable by its owner only.
 *
 * @param root the folder
 */
record ClusterFolder(Path root) {
  private static final int TOKEN_BYTES = 32;
  private static final String STATE = "cluster.json";

  /** Makes it and the folders in it. */
  ClusterFolder create() throws IOException {
    folder(root);
    folder(root.resolve("conf"));
    folder(root.resolve("logs"));
    folder(root.resolve("tmp"));
    return this;
  }

  /** Folder of a process's Flink configuration. */
  Path configuration(String process) throws IOException {
    return folder(root.resolve("conf").resolve(process));
  }

  /** Temporary folder of a process. */
  Path temporary(String process) throws IOException {
    return folder(root.resolve("tmp").resolve(process));
  }

  /** Log of a process. */
  Path log(String process) throws IOException {
    return file(root.resolve("logs").resolve(process + ".log"));
  }

  /** What a process says on its streams. */
  Path output(String process) throws IOException {
    return file(root.resolve("logs").resolve(process + ".out"));
  }

  /** The secret that opens Flink's REST server; made at random the first time. */
  Path restToken() throws IOException {
    Path path = root.resolve("rest-token");
    if (!Files.exists(path)) {
      byte[] random = new byte[TOKEN_BYTES];
      new SecureRandom().nextBytes(random);
      Files.writeString(file(path), HexFormat.of().formatHex(random));
    }
    return path;
  }

  /** Data of the broker. */
  Path kafka() {
    return root.resolve("kafka");
  }

  /** Which processes there are; absent until the cluster was first up. */
  Path state() {
    return root.resolve(STATE);
  }

  /** An empty file that only its owner may read, unless it is there. */
  static Path file(Path path) throws IOException {
    if (!Files.exists(path)) {
      Files.createFile(path, owner("rw-------"));
    }
    return path;
  }

  private static Path folder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, owner("rwx------"));
    }
    return path;
  }

  private static FileAttribute<?>[] owner(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

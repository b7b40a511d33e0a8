package org.fengsui.console.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.fengsui.console.settings.AuditSettings;

/** The files of the audit log beside the database, which nobody but the console's user may read. */
final class AuditFiles {
  private static final int KEY_BYTES = 32;

  private final AuditSettings settings;
  private final Path key;
  private final Path head;

  AuditFiles(AuditSettings settings) {
    this.settings = settings;
    this.key = settings.folder().resolve(settings.name() + ".audit-key");
    this.head = settings.folder().resolve(settings.name() + ".audit-head");
  }

  /** The keys of the settings, else those of the file, which is made when there is none. */
  AuditKeys keys() {
    if (!settings.keys().isEmpty()) {
      return AuditKeys.of(settings.keys());
    }
    try {
      if (!Files.exists(key)) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        write(key, HexFormat.of().formatHex(fresh) + "\n");
      }
      return AuditKeys.of(Files.readString(key));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "无法使用审计密钥文件，请检查内容和权限 / the key of the audit log cannot be used, check content and rights: "
              + key,
          e);
    }
  }

  /** What the file of the head holds; nothing when there is none. */
  Optional<String> head() {
    try {
      return Files.exists(head) ? Optional.of(Files.readString(head)) : Optional.empty();
    } catch (IOException e) {
      return Optional.of("");
    }
  }

  /** Writes the head: a crash leaves the one before or this one. */
  void head(String text) {
    try {
      write(head, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(settings.folder());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(fresh, options, rights())) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private FileAttribute<?>[] rights() {
    boolean posix =
        settings.folder().getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

package org.fengsui.console.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.console.settings.ActSettings;
import org.fengsui.schemas.ActSignature;
import org.fengsui.schemas.AlertAction;

/** The key pair that this console signs acts with, and the public keys that it trusts. */
public final class ActKeys {
  private static final Pattern PART =
      Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END \\1 KEY-----");

  private final PrivateKey own;
  private final PublicKey ownPublic;
  private final List<PublicKey> trusted;

  private ActKeys(PrivateKey own, PublicKey ownPublic, List<PublicKey> others) {
    this.own = own;
    this.ownPublic = ownPublic;
    List<PublicKey> all = new ArrayList<>(others);
    all.add(ownPublic);
    this.trusted = List.copyOf(all);
  }

  /**
   * Reads the key pair of the settings, and makes its file (mode 0600) when there is none.
   *
   * @throws IllegalStateException when the file cannot be used, saying which and what to do
   */
  public static ActKeys open(ActSettings settings) {
    Path file = settings.keyFile().toAbsolutePath();
    try {
      if (!Files.exists(file)) {
        write(file, pem(KeyPairGenerator.getInstance(ActSignature.ALGORITHM).generateKeyPair()));
      }
      return read(Files.readString(file), settings.trusted());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "处置签名的密钥文件无法使用，请检查内容和权限 / the key file for signing acts cannot be used, check"
              + " content and rights: "
              + file,
          e);
    }
  }

  private static ActKeys read(String text, List<PublicKey> others) throws GeneralSecurityException {
    String own = part(text, "PRIVATE");
    byte[] bytes = Base64.getDecoder().decode(own);
    PrivateKey key =
        KeyFactory.getInstance(ActSignature.ALGORITHM)
            .generatePrivate(new PKCS8EncodedKeySpec(bytes));
    return new ActKeys(key, ActSettings.publicKey(part(text, "PUBLIC")), others);
  }

  private static String part(String text, String kind) {
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      if (parts.group(1).equals(kind)) {
        return parts.group(2).replaceAll("\\s", "");
      }
    }
    throw new IllegalArgumentException("it has no " + kind + " KEY");
  }

  private static String pem(KeyPair pair) {
    return pem("PRIVATE", pair.getPrivate().getEncoded())
        + pem("PUBLIC", pair.getPublic().getEncoded());
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN %1$s KEY-----\n%2$s\n-----END %1$s KEY-----\n"
        .formatted(kind, Base64.getEncoder().encodeToString(key));
  }

  /** The public key, as another console's settings take it. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(ownPublic.getEncoded());
  }

  /** An act with the signature of this console. */
  AlertAction sign(AlertAction act) {
    try {
      return ActSignature.sign(act, own);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the key was read as one of Ed25519", e);
    }
  }

  /** Whether an act bears the signature of this console or of one that it trusts. */
  boolean trusts(AlertAction act) {
    return trusted.stream().anyMatch(key -> ActSignature.fits(act, key));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(fresh, options, rights(file))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] rights(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

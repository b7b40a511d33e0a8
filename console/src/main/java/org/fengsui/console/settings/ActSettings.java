package org.fengsui.console.settings;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.fengsui.schemas.ActSignature;

/**
 * Whose acts on topic {@code alert-actions} count.
 *
 * @param keyFile file with the key pair that this console signs with; made at the first start
 * @param trusted public keys of other consoles and programs whose acts are taken in
 */
public record ActSettings(Path keyFile, List<PublicKey> trusted) {
  private static final Path ELSEWHERE = Path.of("console-data");
  private static final String H2_FILE = "jdbc:h2:file:";

  /** Copies the keys. */
  public ActSettings {
    trusted = List.copyOf(trusted);
  }

  /** A file beside a database of H2; for one on a server, in {@code ./console-data}. */
  public static ActSettings beside(DatabaseSettings database) {
    String url = database.url().split("[;?]", 2)[0];
    String name = url.substring(url.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9_.-]", "-");
    Path folder =
        url.startsWith(H2_FILE)
            ? Path.of(url.substring(H2_FILE.length())).toAbsolutePath().getParent()
            : ELSEWHERE;
    return new ActSettings(folder.resolve(name + ".act-key"), List.of());
  }

  /** The same with the key pair in another file. */
  public ActSettings at(Path file) {
    return new ActSettings(file, trusted);
  }

  /**
   * A public key as settings give it.
   *
   * @param base64 X.509 encoding (SubjectPublicKeyInfo) in base 64
   * @throws IllegalArgumentException when it is no public key of Ed25519
   */
  public static PublicKey publicKey(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return KeyFactory.getInstance(ActSignature.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key of Ed25519", e);
    }
  }

  static ActSettings read(Section in, ActSettings beside) {
    String file = in.text("key_file", "");
    List<PublicKey> trusted = in.texts("trusted").stream().map(k -> trusted(in, k)).toList();
    in.close();
    return new ActSettings(file.isEmpty() ? beside.keyFile() : Path.of(file), trusted);
  }

  private static PublicKey trusted(Section in, String base64) {
    try {
      return publicKey(base64);
    } catch (IllegalArgumentException e) {
      throw in.fault(
          "trusted",
          "不是 Ed25519 公钥，请照抄另一控制台启动时写出的公钥",
          "holds what is no public key of Ed25519: copy what the other console writes at its start");
    }
  }
}

package org.fengsui.schemas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/**
 * Ed25519 signatures (RFC 8032) of acts on topic {@code alert-actions}; docs/data-formats.md gives
 * the bytes that are signed.
 */
public final class ActSignature {
  /** Name of the algorithm in Java's security providers. */
  public static final String ALGORITHM = "Ed25519";

  private static final String DOMAIN = "fengsui-act-v1";
  private static final int ABSENT = -1;

  private ActSignature() {}

  /**
   * The bytes that are signed: the text {@code fengsui-act-v1}, then alert_id, act, actor and note,
   * each as its length in UTF-8 bytes (32 bits, big-endian; -1 for an absent note) and those bytes,
   * then the instant in milliseconds since 1970 (64 bits, big-endian).
   */
  public static byte[] bytes(AlertAction act) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(DOMAIN.getBytes(StandardCharsets.US_ASCII));
      text(out, act.getAlertId());
      text(out, act.getAct());
      text(out, act.getActor());
      text(out, act.getNote());
      out.writeLong(act.getAt().toEpochMilli());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /**
   * The same act with a signature.
   *
   * @throws InvalidKeyException when the key is not one of Ed25519
   */
  public static AlertAction sign(AlertAction act, PrivateKey key) throws InvalidKeyException {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(bytes(act));
      return AlertAction.newBuilder(act).setSignature(ByteBuffer.wrap(signer.sign())).build();
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 signs with Ed25519", e);
    }
  }

  /** Whether an act bears a signature made with the private key of a public one. */
  public static boolean fits(AlertAction act, PublicKey key) {
    if (act.getSignature() == null) {
      return false;
    }
    ByteBuffer given = act.getSignature().duplicate();
    byte[] signature = new byte[given.remaining()];
    given.get(signature);
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(bytes(act));
      return verifier.verify(signature);
    } catch (SignatureException | InvalidKeyException e) {
      // A signature of another length, or a key of another kind: neither fits.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 verifies Ed25519", e);
    }
  }
}

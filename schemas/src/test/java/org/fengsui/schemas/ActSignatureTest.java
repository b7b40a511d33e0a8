package org.fengsui.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActSignatureTest {
  private static final AlertAction ACT =
      new AlertAction("a1", "CLOSE", "li", null, Instant.ofEpochMilli(1), null);

  @Test
  void theBytesAreThoseOfTheDocument() {
    assertThat(HexFormat.of().formatHex(ActSignature.bytes(ACT)))
        .isEqualTo(
            "66656e677375692d6163742d7631"
                + "000000026131"
                + "00000005434c4f5345"
                + "000000026c69"
                + "ffffffff"
                + "0000000000000001");
    AlertAction noted = AlertAction.newBuilder(ACT).setNote("好").build();
    assertThat(HexFormat.of().formatHex(ActSignature.bytes(noted)))
        .endsWith("00000003e5a5bd0000000000000001");
  }

  @Test
  void noPartCanBeChangedOrMovedToItsNeighbour() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance(ActSignature.ALGORITHM).generateKeyPair();
    AlertAction signed = ActSignature.sign(ACT, pair.getPrivate());
    assertThat(ActSignature.fits(signed, pair.getPublic())).isTrue();
    assertThat(signed.getSignature().remaining()).isEqualTo(64);
    for (AlertAction other :
        List.of(
            AlertAction.newBuilder(signed).setAlertId("a1C").setAct("LOSE").build(),
            AlertAction.newBuilder(signed).setAct("NOTE").build(),
            AlertAction.newBuilder(signed).setActor("wang").build(),
            AlertAction.newBuilder(signed).setNote("").build(),
            AlertAction.newBuilder(signed).setAt(Instant.ofEpochMilli(2)).build(),
            AlertAction.newBuilder(signed).setSignature(null).build(),
            AlertAction.newBuilder(signed).setSignature(ByteBuffer.allocate(64)).build(),
            AlertAction.newBuilder(signed).setSignature(ByteBuffer.allocate(1)).build())) {
      assertThat(ActSignature.fits(other, pair.getPublic())).isFalse();
    }
  }
}

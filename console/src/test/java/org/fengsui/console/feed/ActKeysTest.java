package org.fengsui.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.fengsui.console.settings.ActSettings;
import org.fengsui.schemas.AlertAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActKeysTest {
  private static final AlertAction ACT =
      new AlertAction("a1", "CLOSE", "li", null, Instant.ofEpochMilli(1), null);

  @TempDir Path folder;

  @Test
  void theFirstStartMakesAFileForItsUserAloneAndTheNextReadsIt() throws Exception {
    ActKeys first = open("one", List.of());
    AlertAction signed = first.sign(ACT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("one"))))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactly("one");
    assertThat(open("one", List.of()).trusts(signed)).isTrue();
  }

  @Test
  void onlyWhatItOrOneThatItTrustsHasSignedIsTrusted() {
    ActKeys one = open("one", List.of());
    ActKeys two = open("two", List.of(one.publicKey()));
    AlertAction signed = one.sign(ACT);
    assertThat(two.trusts(signed)).isTrue();
    assertThat(one.trusts(two.sign(ACT))).isFalse();
    assertThat(one.trusts(ACT)).isFalse();
    assertThat(one.trusts(AlertAction.newBuilder(signed).setActor("wang").build())).isFalse();
    assertThat(one.trusts(AlertAction.newBuilder(signed).setNote("").build())).isFalse();
    AlertAction shortened =
        AlertAction.newBuilder(ACT).setSignature(ByteBuffer.wrap(new byte[3])).build();
    assertThat(one.trusts(shortened)).isFalse();
  }

  @Test
  void aFileThatIsNoKeyPairIsNamed() throws Exception {
    Files.writeString(
        file("bad"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> open("bad", List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file("bad").toString());
  }

  private ActKeys open(String name, List<String> trusted) {
    return ActKeys.open(
        new ActSettings(file(name), trusted.stream().map(ActSettings::publicKey).toList()));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}

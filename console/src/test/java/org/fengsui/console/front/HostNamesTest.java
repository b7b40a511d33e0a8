package org.fengsui.console.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.console.settings.ListenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
  private static final String HERE = "10.1.2.3";
  private final HostNames names =
      new HostNames(
          new ListenSettings(
              "0.0.0.0", 8080, "https://Watch.example:8443/nx", List.of("desk.local"), List.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watch.example",
        "WATCH.example:8443",
        "watch.example.:8443",
        "desk.local:1",
        "localhost:8080",
        "127.0.0.1:9999",
        "[::1]:8080",
        "10.1.2.3:8080"
      })
  void itAnswersByItsNamesAndByTheAddressThatWasCalled(String host) {
    assertThat(names.answers(host, HERE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "evil.example",
        "watch.example.evil.example",
        "watch.example@evil.example",
        "evil.example:8443",
        "10.1.2.4",
        "10.1.2.3.evil.example",
        "0x7f.1",
        "2130706433",
        "127.0.0.1.nip.io",
        "[::1].evil.example:x",
        "[fe80::1%eth0]"
      })
  void itAnswersByNoOtherName(String host) {
    assertThat(names.answers(host, HERE)).as(host).isEqualTo(host.startsWith("[::1]"));
  }

  @Test
  void aRequestWithoutANameGetsNoAnswer() {
    assertThat(names.answers(null, HERE)).isFalse();
  }
}

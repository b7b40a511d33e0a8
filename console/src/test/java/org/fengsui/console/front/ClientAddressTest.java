package org.fengsui.console.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final String PROXY = "10.0.0.7";
  private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "::1"));

  private String plain(String socket, String... values) {
    return addresses.of(socket, List.of(values), List.of());
  }

  private String named(String... values) {
    return addresses.of(PROXY, List.of(), List.of(values));
  }

  @Test
  void whoIsNoTrustedProxySaysNothingAboutAddresses() {
    assertThat(plain("192.0.2.1", "198.51.100.9")).isEqualTo("192.0.2.1");
    assertThat(new ClientAddress(List.of()).of(PROXY, List.of("198.51.100.9"), List.of()))
        .isEqualTo(PROXY);
  }

  @Test
  void theLastAddressThatNoProxyOwnsIsTheClients() {
    assertThat(plain(PROXY, "198.51.100.9")).isEqualTo("198.51.100.9");
    assertThat(plain(PROXY, "6.6.6.6, 198.51.100.9, 10.3.3.3")).isEqualTo("198.51.100.9");
    assertThat(plain(PROXY, "6.6.6.6", "198.51.100.9")).isEqualTo("198.51.100.9");
    assertThat(plain(PROXY, "198.51.100.9:4711")).isEqualTo("198.51.100.9");
    assertThat(plain(PROXY, "10.3.3.3")).isEqualTo("10.3.3.3");
    assertThat(plain(PROXY)).isEqualTo(PROXY);
  }

  @Test
  void forwardedIsReadTheSameWay() {
    assertThat(named("for=198.51.100.9;proto=https;by=10.0.0.7")).isEqualTo("198.51.100.9");
    assertThat(named("for=6.6.6.6, For=\"[2001:db8::9]:4711\"")).isEqualTo("2001:db8:0:0:0:0:0:9");
    assertThat(named("proto=https; for=198.51.100.9")).isEqualTo("198.51.100.9");
  }

  @Test
  void whatIsNoAddressEndsTheSearchAtTheProxyBeforeIt() {
    assertThat(plain(PROXY, "198.51.100.9, unknown")).isEqualTo(PROXY);
    assertThat(plain(PROXY, "evil.example, 10.3.3.3")).isEqualTo("10.3.3.3");
    assertThat(named("for=_hidden")).isEqualTo(PROXY);
    assertThat(plain(PROXY, "")).isEqualTo(PROXY);
  }

  @Test
  void headersThatContradictEachOtherCountForNothing() {
    List<String> plain = List.of("198.51.100.9");
    assertThat(addresses.of(PROXY, plain, List.of("for=6.6.6.6"))).isEqualTo(PROXY);
    assertThat(addresses.of(PROXY, plain, List.of("for=198.51.100.9"))).isEqualTo("198.51.100.9");
  }
}

package org.fengsui.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliverySettingsTest {
  private static final String HEAD = "pack: cn-ningxia\nkafka: {bootstrap: 'h:1'}\n";
  private static final String GOOD =
      """
      desk:
        escalate_after: {RED: 5m, YELLOW: 0s}
        repeat_most: 3
        roster:
          - {roster: yc, areas: ["640100"], step: 2, person: 李, days: [MON, FRI], hours: "20:00-08:00", addresses: {SMS: "139", EMAIL: a@b}}
      delivery:
        retry: {first: 2s, most: 1m, attempts: 9, seed: 7}
        surge: {most: 5, within: 1m}
        channels:
          - {id: hook, kind: webhook, url: "https://x/y", secret: "${env:S}", carries: [ACTUAL, exercise], headers: {X-Key: v}}
          - {id: ding, kind: DINGTALK, url: "${env:U}"}
          - {id: sms, kind: SMS, url: "http://g/s", longest: "70", ok_field: code}
          - {id: cap, kind: CAP_HTTP, url: "http://c/c"}
        routes:
          - {name: r, areas: ["640000"], levels: [RED], rules: [x], industries: [C], to: [{channel: hook}, {channel: sms, roster: yc}]}
      """;

  @TempDir Path folder;

  @Test
  void aGoodFileIsReadWhole() {
    ConsoleSettings s = read(GOOD);
    assertThat(s.desk().escalateAfter().of(WarningLevel.RED)).contains(Duration.ofMinutes(5));
    assertThat(s.desk().escalateAfter().of(WarningLevel.ORANGE)).contains(Duration.ofMinutes(30));
    assertThat(s.desk().escalateAfter().of(WarningLevel.YELLOW)).isEmpty();
    assertThat(s.desk().roster().get(0).addresses()).containsEntry(ChannelKind.SMS, "139");
    assertThat(s.delivery().retry())
        .isEqualTo(new DeliverySettings.Retry(Duration.ofSeconds(2), Duration.ofMinutes(1), 9, 7));
    ChannelSettings hook = s.delivery().channel("hook").orElseThrow();
    assertThat(hook.secret()).isEqualTo("s3cret");
    assertThat(hook.carries())
        .containsExactlyInAnyOrder(MessageStatus.ACTUAL, MessageStatus.EXERCISE);
    assertThat(hook.option("header.X-Key", "")).isEqualTo("v");
    assertThat(hook.toString()).doesNotContain("s3cret");
    assertThat(s.delivery().routes().get(0).to()).hasSize(2);
  }

  @Test
  void aChannelCarriesActualWarningsOnlyUnlessItIsMarked() {
    assertThat(read(GOOD).delivery().channel("sms").orElseThrow().carries())
        .containsExactly(MessageStatus.ACTUAL);
  }

  @Test
  void capGoesOutAfterApprovalUnlessToldOtherwise() {
    assertThat(read(GOOD).delivery().channel("cap").orElseThrow().released()).isTrue();
    assertThat(read(GOOD).delivery().channel("hook").orElseThrow().released()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: webhook | kind: pigeon | must be one of",
        "id: sms | id: hook | unique",
        "url: \"${env:U}\" | url: \"http://plain\" | must not stand in the file",
        "secret: \"${env:S}\" | secret: \"plain\" | must not stand in the file",
        "secret: \"${env:S}\" | secret: \"${env:NONE}\" | environment variable NONE",
        "{channel: hook} | {channel: none} | is no channel",
        "roster: yc} | roster: no} | is no roster",
        "channel: sms, roster: yc | channel: sms | either a recipient or a roster",
        "levels: [RED] | levels: [PINK] | must be among",
        "carries: [ACTUAL, exercise] | carries: [REAL] | must be among",
        "hours: \"20:00-08:00\" | hours: \"8-20\" | 08:00-20:00",
        "days: [MON, FRI] | days: [MON, XX] | MON to SUN",
        "surge: {most: 5 | surge: {mots: 5 | is no setting",
        "step: 2 | step: 0 | 1–20",
        "longest: \"70\" | longset: \"70\" | is no setting",
        "name: r, | nmae: r, | name: ",
        "url: \"http://c/c\" | url: \"ftp://c\" | must look like"
      })
  void aFaultIsRefusedWithItsPlaceAndReason(String good, String bad, String reason) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("console.yaml:")
        .hasMessageContaining(reason);
  }

  @Test
  void aPlanOfTheirOwnIsReadAndItsFaultsAreRefused() throws Exception {
    Path plan = folder.resolve("plan.yaml");
    Files.writeString(plan, "RED: [{zh: 做, en: Do, owner: 人, within: 2h}]\n");
    DeskSettings desk = read("desk: {plan: '" + plan + "'}\n").desk();
    assertThat(desk.plan()).hasSize(1);
    assertThat(desk.plan().get(0).within()).isEqualTo(Duration.ofHours(2));
    Files.writeString(plan, "RED: [{zh: 做, en: Do, owner: 人, within: 2h, who: x}]\n");
    assertThatThrownBy(() -> read("desk: {plan: '" + plan + "'}\n"))
        .hasMessageContaining("plan.yaml:1")
        .hasMessageContaining("who");
    assertThatThrownBy(() -> read("desk: {plan: /none/there}\n"))
        .hasMessageContaining("cannot read");
  }

  @Test
  void withoutASectionNobodyIsToldAndTheClocksHaveTheirDefaults() {
    ConsoleSettings s = read("");
    assertThat(s.delivery()).isEqualTo(DeliverySettings.NONE);
    assertThat(s.desk()).isEqualTo(DeskSettings.defaults());
    assertThat(List.of(WarningLevel.values()))
        .filteredOn(l -> s.desk().reportAfter().of(l).isPresent())
        .containsExactly(WarningLevel.YELLOW, WarningLevel.ORANGE, WarningLevel.RED);
  }

  private static ConsoleSettings read(String yaml) {
    Map<String, String> secrets = Map.of("S", "s3cret", "U", "https://ding/robot?access_token=x");
    return new SettingsReader(secrets::get).parse("console.yaml", HEAD + yaml);
  }
}

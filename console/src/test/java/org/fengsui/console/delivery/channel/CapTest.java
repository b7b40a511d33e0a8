package org.fengsui.console.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengsui.console.delivery.channel.SampleLetters.letter;

import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.testing.Receiver;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * CAP messages against the profile that comes with Fengsui and, where the environment variable
 * FENGSUI_CAP_XSD names it, against the schema of OASIS as well.
 */
class CapTest {
  private static final CapWriter WRITER =
      new CapWriter(new CapSender("console.example", "zh", ZoneId.of("Asia/Shanghai")));
  private static final String HEAD =
      "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>1</identifier>";

  @TempDir Path folder;

  private static List<CapCheck> checks() {
    List<CapCheck> checks = new ArrayList<>(List.of(CapCheck.profile()));
    String oasis = System.getenv("FENGSUI_CAP_XSD");
    if (oasis != null) {
      try {
        checks.add(CapCheck.against(Path.of(oasis).toUri().toURL()));
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
    return checks;
  }

  @ParameterizedTest
  @CsvSource({
    "ALERT, RED, , Alert, Execute, Extreme",
    "ALERT, BLUE, , Alert, Monitor, Minor",
    "UPDATE, ORANGE, YELLOW, Update, Prepare, Severe",
    "UPDATE, YELLOW, RED, Update, Assess, Moderate",
    "RESOLVE, , RED, Update, AllClear, Unknown",
    "CANCEL, , RED, Cancel, AllClear, Unknown",
    "RELEASE, RED, , Update, Execute, Extreme",
    "WITHDRAWAL, , RED, Cancel, None, Unknown"
  })
  void everyMessageIsValidAndSaysWhatItDoes(
      NoticeKind kind,
      WarningLevel level,
      WarningLevel before,
      String type,
      String response,
      String severity) {
    String xml = WRITER.write(letter(kind, level, before));
    checks().forEach(c -> c.check(xml));
    assertThat(xml)
        .contains("<msgType>" + type + "</msgType>")
        .contains("<responseType>" + response + "</responseType>")
        .contains("<severity>" + severity + "</severity>")
        .contains("<sent>2026-03-22T12:00:00+08:00</sent>")
        .contains("<valueName>GB/T 2260</valueName><value>640104</value>")
        .contains(
            "<language>zh-CN</language>", "<language>en-US</language>", "裁员120人", "120 dismissed");
  }

  @Test
  void whatChangesOrEndsAWarningNamesTheMessagesBefore() {
    assertThat(WRITER.write(letter(NoticeKind.CANCEL, null, WarningLevel.RED)))
        .contains(
            "<references>console.example,fengsui-a1-1,2026-03-22T11:59:00+08:00</references>");
    assertThat(WRITER.write(letter(NoticeKind.ALERT, WarningLevel.RED, null)))
        .doesNotContain("references");
  }

  @Test
  void wordsTakenBackSayNothingAboutTheDanger() {
    String xml = WRITER.write(letter(NoticeKind.WITHDRAWAL, null, WarningLevel.RED));
    assertThat(xml)
        .contains("<identifier>fengsui-release-2-cancel</identifier>", "<references>")
        .contains("<urgency>Unknown</urgency>", "<certainty>Unknown</certainty>")
        .contains("<scope>Public</scope>")
        .doesNotContain("AllClear", "<restriction>");
  }

  @Test
  void onlyAReleaseIsPublic() {
    assertThat(WRITER.write(letter(NoticeKind.ALERT, WarningLevel.RED, null)))
        .contains("<scope>Restricted</scope><restriction>");
    assertThat(WRITER.write(letter(NoticeKind.RELEASE, WarningLevel.RED, null)))
        .contains("<scope>Public</scope>")
        .doesNotContain("<restriction>");
  }

  @ParameterizedTest
  @EnumSource(MessageStatus.class)
  void theStatusIsThatOfTheWarning(MessageStatus status) {
    String xml = WRITER.write(SampleLetters.status(status));
    checks().forEach(c -> c.check(xml));
    assertThat(xml.toUpperCase(java.util.Locale.ROOT)).contains("<STATUS>" + status + "</STATUS>");
  }

  @Test
  void markupAndImpossibleCharactersOfANameStayText() {
    String hostile = "</headline><x>&amp;&xxe;]]>\u0000\u0008\uFFFE😀";
    String xml = WRITER.write(SampleLetters.titled(hostile, hostile));
    checks().forEach(c -> c.check(xml));
    assertThat(xml).contains("😀").doesNotContain("<x>", "\u0000", "\u0008", "\uFFFE");
  }

  @Test
  void utcIsWrittenAsTheStandardWantsIt() {
    CapWriter utc = new CapWriter(new CapSender("c", "en", ZoneOffset.UTC));
    assertThat(utc.time(Instant.parse("2026-03-22T04:00:00.999Z")))
        .isEqualTo("2026-03-22T04:00:00-00:00");
    String xml = utc.write(letter(NoticeKind.ALERT, WarningLevel.RED, null));
    checks().forEach(c -> c.check(xml));
    assertThat(xml.indexOf("en-US")).isLessThan(xml.indexOf("zh-CN"));
  }

  @Test
  void aMessageWithoutScopeIsRefused() {
    String xml =
        WRITER
            .write(letter(NoticeKind.RELEASE, WarningLevel.RED, null))
            .replace("<scope>Public</scope>", "");
    for (CapCheck check : checks()) {
      assertThatThrownBy(() -> check.check(xml))
          .isInstanceOf(CapException.class)
          .hasMessageContaining("scope");
    }
  }

  @Test
  void anAttackByEntitiesIsRefusedWithoutAConnectionOrAFile() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "root:x:0:0");
    try (Receiver nobody = Receiver.start()) {
      String attack =
          """
          <?xml version="1.0"?>
          <?xml-stylesheet type="text/xsl" href="%1$s/sheet.xsl"?>
          <!DOCTYPE alert PUBLIC "-//A/B/EN" "%1$s/one.dtd" [
            <!ENTITY %% remote SYSTEM "%1$s/two">
            <!ENTITY xxe SYSTEM "%1$s/three">
            <!ENTITY file SYSTEM "%2$s">
            %%remote;
          ]>
          %3$s<sender>&xxe;&file;</sender></alert>
          """
              .formatted(nobody.url(), secret.toUri(), HEAD);
      String include =
          HEAD
              + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s/i'/></alert>"
                  .formatted(nobody.url());
      String hint =
          HEAD.replace(
                  "<alert ",
                  "<alert xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                      + " xsi:schemaLocation='http://a.b/ %s/a.xsd' ".formatted(nobody.url()))
              + "<y xmlns='http://a.b/'/></alert>";
      for (CapCheck check : checks()) {
        for (String xml : List.of(attack.strip(), include, hint)) {
          assertThatThrownBy(() -> check.check(xml))
              .isInstanceOf(CapException.class)
              .message()
              .doesNotContain("root:x");
        }
      }
      assertThat(nobody.taken()).isEmpty();
      assertThat(nobody.refused()).isEmpty();
    }
  }

  @Test
  void entitiesThatGrowAreRefused() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE alert [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    String xml = laughs + "]>" + HEAD + "<sender>&a29;</sender></alert>";
    checks().forEach(c -> assertThatThrownBy(() -> c.check(xml)).isInstanceOf(CapException.class));
  }

  @Test
  void aFileIsThereWholeUnderTheNameOfItsMessage() throws Exception {
    Path cap = folder.resolve("cap");
    CapFileChannel channel = new CapFileChannel(cap, WRITER, CapCheck.profile());
    Letter letter = letter(NoticeKind.ALERT, WarningLevel.RED, null);
    assertThat(channel.send(SampleLetters.parcel(letter)).isSent()).isTrue();
    assertThat(channel.send(SampleLetters.parcel(letter)).isSent()).isTrue();
    try (var files = Files.list(cap)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("fengsui-a1-1.xml");
    }
    assertThatCode(
            () -> CapCheck.profile().check(Files.readString(cap.resolve("fengsui-a1-1.xml"))))
        .doesNotThrowAnyException();
  }

  @Test
  void aFolderThatCannotBeWrittenIsTriedAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    CapFileChannel channel = new CapFileChannel(file.resolve("x"), WRITER, CapCheck.profile());
    Outcome outcome =
        channel.send(SampleLetters.parcel(letter(NoticeKind.ALERT, WarningLevel.RED, null)));
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RETRY);
  }
}

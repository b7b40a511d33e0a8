package org.fengsui.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @Test
  void readsMappingsListsAndTextWithTheirLines() {
    YamlMapping root =
        (YamlMapping) YamlReader.read("a.yaml", "a: no\nb:\n  - 0640\n  - {c: ''}\n");
    assertThat(root.get("a")).isEqualTo(new YamlScalar(1, "no"));
    assertThat(root.lineOf("b")).isEqualTo(2);
    List<YamlNode> items = ((YamlList) root.get("b")).items();
    assertThat(items.get(0)).isEqualTo(new YamlScalar(3, "0640"));
    assertThat(((YamlMapping) items.get(1)).get("c")).isEqualTo(new YamlScalar(4, ""));
  }

  @Test
  void namesBothLinesOfADuplicateKey() {
    YamlFault fault = refused("a:\n  b: 1\n  c: 2\n  b: 3\n");
    assertThat(fault.line()).isEqualTo(4);
    assertThat(fault.key()).isEqualTo("a.b");
    assertThat(fault.en()).contains("line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a, b]: 1",
        "? {a: 1}\n: 2",
        "a: &x 1\nb: *x",
        "a: !!int 1",
        "a: !custom {b: 1}",
        "%TAG ! tag:x,2026:\n---\na: 1",
        "a: 1\n---\nb: 2",
        "a: [",
        "a: \u0007",
        "a: \"\\0\"",
        "a: \"\\uD800\"",
        "a: \u2028b",
        "",
        "# nothing"
      })
  void refusesWhatHidesMistakes(String yaml) {
    YamlFault fault = refused(yaml);
    assertThat(fault.zh()).isNotBlank();
    assertThat(fault.en()).isNotBlank();
    assertThat(fault.file()).isEqualTo("f.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "[[[]],"})
  void deepNestingIsAFaultAndNoStackOverflow(String unit) throws InterruptedException {
    String deep = unit.repeat(200_000 / unit.length());
    Throwable[] seen = new Throwable[1];
    Thread small = new Thread(null, () -> seen[0] = refused(deep), "small-stack", 192 * 1024);
    small.setUncaughtExceptionHandler((thread, e) -> seen[0] = e);
    small.start();
    small.join(20_000);
    assertThat(small.isAlive()).isFalse();
    assertThat(seen[0]).isInstanceOf(YamlFault.class);
  }

  @Test
  void acceptsTheGreatestDepthAndRefusesOneMore() {
    String most = "[".repeat(YamlReader.DEPTH) + "]".repeat(YamlReader.DEPTH);
    assertThat(YamlReader.read("f.yaml", most)).isInstanceOf(YamlList.class);
    assertThat(refused('[' + most + ']').en()).contains("nested deeper");
  }

  @Test
  void acceptsTheGreatestLengthAndRefusesOneMore() {
    String most = "a: " + "b".repeat(YamlReader.CODE_POINTS - 3);
    assertThat(YamlReader.read("f.yaml", most)).isInstanceOf(YamlMapping.class);
    assertThat(refused(most + "b").en()).contains("longer than");
  }

  @Test
  void suggestsTheNearWordAndNothingFar() {
    List<String> known = List.of("employer", "site", "county", "prefecture");
    assertThat(LikelyWord.of("conuty", known)).contains("county");
    assertThat(LikelyWord.of("Employers", known)).contains("employer");
    assertThat(LikelyWord.of("planet", known)).isEmpty();
    assertThat(LikelyWord.of("", known)).isEmpty();
    assertThat(LikelyWord.of("x".repeat(100_000), known)).isEmpty();
  }

  private static YamlFault refused(String yaml) {
    YamlFault fault = catchThrowableOfType(YamlFault.class, () -> YamlReader.read("f.yaml", yaml));
    assertThat(fault).as("refused").isNotNull();
    return fault;
  }
}

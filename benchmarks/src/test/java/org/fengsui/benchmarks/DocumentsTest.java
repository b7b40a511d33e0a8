package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.StateEntryTypes;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/** The documents name what the code has. */
class DocumentsTest {
  @Test
  void every_topic_and_its_record_is_in_the_page_on_formats() throws IOException {
    String page = read("docs/data-formats.md");
    for (String topic : Topics.ALL) {
      assertThat(page).contains("| `" + topic + "` | " + Codecs.typeOf(topic).getSimpleName());
    }
    for (StreamDefinition<?> stream : Streams.all()) {
      assertThat(page).contains("| `" + stream.topic() + "` | " + stream.record().getSimpleName());
      assertThat(page).contains("`" + stream.columns().file() + "`");
    }
  }

  @Test
  void every_indicator_is_defined_in_the_page_on_semantics() throws IOException {
    String page = read("docs/semantics.md");
    assertThat(Indicators.names())
        .allSatisfy(name -> assertThat(page).containsPattern(defined(name)));
  }

  @Test
  void every_entry_of_state_is_in_the_inventory_with_its_tag() throws IOException {
    String page = read("docs/state.md");
    for (StateEntryType<?> type : StateEntryTypes.all()) {
      assertThat(page).contains("| " + type.tag() + " | `" + type.kind().getSimpleName() + "`");
    }
  }

  @Test
  void every_reason_of_refusal_says_what_to_do_in_both_languages() {
    assertThat(List.of(Reason.values()))
        .allSatisfy(reason -> assertThat(reason.todoZh()).isNotBlank())
        .allSatisfy(reason -> assertThat(reason.todoEn()).isNotBlank());
  }

  /** An indicator is named whole, or after its family as in {@code `.mean_wage`}. */
  private static String defined(String name) {
    String last = name.substring(name.lastIndexOf('.'));
    return "`(" + name.replace(".", "\\.") + "|" + last.replace(".", "\\.") + ")`";
  }

  private static String read(String page) throws IOException {
    return Files.readString(Path.of("..").resolve(page));
  }
}

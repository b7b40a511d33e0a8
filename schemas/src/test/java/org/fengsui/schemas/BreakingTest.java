package org.fengsui.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The guard itself fails on a breaking change and lets a harmless one pass. */
class BreakingTest {
  private static final Schema BEFORE = record("{'name':'a','type':'string'}");

  @Test
  void a_new_field_without_a_default_breaks_and_one_with_a_default_does_not() {
    String a = "{'name':'a','type':'string'},";
    assertThat(Breaking.between(BEFORE, record(a + "{'name':'b','type':'string'}"))).isNotEmpty();
    assertThat(Breaking.between(BEFORE, record(a + "{'name':'b','type':'string','default':''}")))
        .isEmpty();
  }

  @Test
  void a_changed_type_breaks_and_a_widened_one_does_not() {
    Schema counted = record("{'name':'a','type':'int'}");
    Schema wide = record("{'name':'a','type':'long'}");
    assertThat(Breaking.between(BEFORE, counted)).isNotEmpty();
    assertThat(Breaking.between(wide, counted)).isNotEmpty();
    assertThat(Breaking.between(counted, wide)).isEmpty();
  }

  @Test
  void an_enum_symbol_taken_away_breaks_and_one_more_does_not() {
    Schema three = Schema.createEnum("E", null, null, List.of("A", "B", "C"));
    Schema two = Schema.createEnum("E", null, null, List.of("A", "B"));
    assertThat(Breaking.between(three, two)).isNotEmpty();
    assertThat(Breaking.between(two, three)).isEmpty();
  }

  @Test
  void a_required_field_taken_away_breaks_the_readers_of_the_version_before() {
    Schema both = record("{'name':'a','type':'string'},{'name':'b','type':'string'}");
    assertThat(Breaking.between(both, BEFORE)).hasSize(1);
    Schema optional =
        record("{'name':'a','type':'string'},{'name':'b','type':'string','default':''}");
    assertThat(Breaking.between(optional, BEFORE)).isEmpty();
  }

  @Test
  void a_field_taken_away_inside_a_list_is_found() {
    String inner =
        "{'name':'s','type':{'type':'array','items':{'type':'record','name':'I','fields':[%s]}}}";
    Schema two = record(inner.formatted("{'name':'x','type':'int'},{'name':'y','type':'int'}"));
    Schema one = record(inner.formatted("{'name':'x','type':'int'}"));
    assertThat(Breaking.between(two, one)).hasSize(1);
  }

  @Test
  void a_renamed_field_of_a_real_contract_breaks() {
    Schema published = PublishedSchemas.of("LayoffReport").get(0);
    String renamed = published.toString().replace("\"region\"", "\"area\"");
    assertThat(Breaking.between(published, new Schema.Parser().parse(renamed))).isNotEmpty();
    assertThat(Breaking.between(published, published)).isEmpty();
  }

  private static Schema record(String fields) {
    String json = "{'type':'record','name':'R','fields':[" + fields + "]}";
    return new Schema.Parser().parse(json.replace('\'', '"'));
  }
}

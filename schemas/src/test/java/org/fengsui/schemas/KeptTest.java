package org.fengsui.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final LayoffReport report = Specimen.full(LayoffReport.class);

  @Test
  void an_equal_record_has_lost_nothing() {
    assertThat(Kept.losses(report, Specimen.full(LayoffReport.class))).isEmpty();
  }

  @Test
  void a_changed_value_is_named_with_its_path() {
    LayoffReport other = LayoffReport.newBuilder(report).setRegion("640104").build();
    assertThat(Kept.losses(report, other)).singleElement().asString().startsWith("/region:");
  }

  @Test
  void a_value_lost_inside_a_list_is_found() {
    LayoffStage stage = LayoffStage.newBuilder().setPersons(3L).build();
    LayoffReport one = LayoffReport.newBuilder(report).setStages(List.of(stage)).build();
    LayoffStage less = LayoffStage.newBuilder().build();
    LayoffReport other = LayoffReport.newBuilder(report).setStages(List.of(less)).build();
    assertThat(Kept.losses(one, other)).containsExactly("/stages/0/persons: 3 became null");
  }
}

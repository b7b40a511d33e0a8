package org.fengsui.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record of the wire. */
class ContractTest {
  static List<Class<? extends SpecificRecordBase>> types() {
    return Publisher.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_record_enum_and_field_is_documented(Class<? extends SpecificRecordBase> type) {
    List<String> undocumented = new ArrayList<>();
    collect(SpecificData.get().getSchema(type), undocumented, new HashSet<>());
    assertThat(undocumented).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_record_survives_the_wire_full_and_bare(Class<? extends SpecificRecordBase> type)
      throws Exception {
    SingleObjectCodec<? extends SpecificRecordBase> codec = new SingleObjectCodec<>(type);
    for (SpecificRecordBase record : List.of(Specimen.full(type), Specimen.bare(type))) {
      assertThat(codec.decode(Codecs.encode(codec, record))).isEqualTo(record);
    }
  }

  @Test
  void every_topic_has_a_codec_of_its_record_type() {
    for (String topic : Topics.ALL) {
      assertThat(Codecs.forTopic(topic).type()).isEqualTo(Codecs.typeOf(topic));
    }
  }

  @Test
  void the_named_codecs_are_those_of_the_topics() {
    assertThat(Codecs.layoffReports().type()).isEqualTo(Codecs.typeOf(Topics.LAYOFF_REPORTS));
    assertThat(Codecs.insuranceClaims().type()).isEqualTo(Codecs.typeOf(Topics.INSURANCE_CLAIMS));
    assertThat(Codecs.surveyResponses().type()).isEqualTo(Codecs.typeOf(Topics.SURVEY_RESPONSES));
    assertThat(Codecs.publishedRates().type()).isEqualTo(Codecs.typeOf(Topics.PUBLISHED_RATES));
    assertThat(Codecs.employerRegister().type()).isEqualTo(Codecs.typeOf(Topics.EMPLOYER_REGISTER));
    assertThat(Codecs.areaBases().type()).isEqualTo(Codecs.typeOf(Topics.AREA_BASES));
    assertThat(Codecs.thresholdRules().type()).isEqualTo(Codecs.typeOf(Topics.THRESHOLD_RULES));
    assertThat(Codecs.ruleReceipts().type()).isEqualTo(Codecs.typeOf(Topics.RULE_RECEIPTS));
    assertThat(Codecs.earlyWarnings().type()).isEqualTo(Codecs.typeOf(Topics.SHADOW_ALERTS));
    assertThat(Codecs.indicatorValues().type()).isEqualTo(Codecs.typeOf(Topics.INDICATORS));
    assertThat(Codecs.deadLetters().type()).isEqualTo(Codecs.typeOf(Topics.DEAD_LETTERS));
    assertThat(Codecs.lateRecords().type()).isEqualTo(Codecs.typeOf(Topics.LATE_RECORDS));
    assertThat(Codecs.alertActions().type()).isEqualTo(Codecs.typeOf(Topics.ALERT_ACTIONS));
    assertThat(Codecs.jobStatus().type()).isEqualTo(Codecs.typeOf(Topics.JOB_STATUS));
  }

  @Test
  void topics_are_told_apart_by_what_they_carry() {
    assertThat(Topics.ALL).doesNotHaveDuplicates().containsAll(Topics.INPUTS).hasSize(16);
    assertThat(Topics.isInput(Topics.AREA_BASES)).isTrue();
    assertThat(Topics.isInput(Topics.THRESHOLD_RULES)).isFalse();
    assertThat(Topics.ALL.stream().filter(Topics::isMicrodata))
        .containsExactly(Topics.INSURANCE_CLAIMS, Topics.SURVEY_RESPONSES);
  }

  private static void collect(Schema schema, List<String> undocumented, Set<String> seen) {
    switch (schema.getType()) {
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          note(schema.getFullName(), schema.getDoc(), undocumented);
          for (Schema.Field field : schema.getFields()) {
            note(schema.getFullName() + "." + field.name(), field.doc(), undocumented);
            collect(field.schema(), undocumented, seen);
          }
        }
      }
      case ENUM -> note(schema.getFullName(), schema.getDoc(), undocumented);
      case ARRAY -> collect(schema.getElementType(), undocumented, seen);
      case MAP -> collect(schema.getValueType(), undocumented, seen);
      case UNION -> schema.getTypes().forEach(branch -> collect(branch, undocumented, seen));
      default -> {}
    }
  }

  private static void note(String name, String doc, List<String> undocumented) {
    if (doc == null || doc.isBlank()) {
      undocumented.add(name);
    }
  }
}

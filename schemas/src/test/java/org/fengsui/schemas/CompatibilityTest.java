package org.fengsui.schemas;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once published stays readable, and nothing changes without being published. */
class CompatibilityTest {
  static Stream<Class<? extends SpecificRecordBase>> types() {
    return Publisher.types().stream();
  }

  static Stream<String> goldens() {
    return PublishedSchemas.index().stream()
        .map(path -> path.replace(".avsc", ""))
        .flatMap(path -> Stream.of(path + ".full", path + ".bare"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_current_schema_is_the_newest_that_is_published(
      Class<? extends SpecificRecordBase> type) {
    assertThat(Publisher.isPublished(type))
        .as("%s changed without a new published version: see CONTRIBUTING.md", type)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_published_version_can_be_read_by_the_current_schema(
      Class<? extends SpecificRecordBase> type) {
    for (Schema published : PublishedSchemas.of(type.getSimpleName())) {
      assertThat(Breaking.between(published, SpecificData.get().getSchema(type))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void golden_bytes_of_every_version_are_read_with_every_value_kept(String golden)
      throws Exception {
    byte[] bytes = golden(golden);
    GenericRecord then = asWritten(golden, bytes);
    assertThat(Kept.losses(then, codec(golden).decode(bytes))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_newest_golden_bytes_are_written_again_bit_by_bit(
      Class<? extends SpecificRecordBase> type) throws IOException {
    String path = newest(type);
    assertThat(encoded(type, true)).isEqualTo(golden(path + ".full"));
    assertThat(encoded(type, false)).isEqualTo(golden(path + ".bare"));
  }

  @Test
  void a_type_that_was_never_published_has_no_versions() {
    assertThat(PublishedSchemas.of("Report")).isEmpty();
    assertThatThrownBy(() -> Codecs.forTopic("report"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("layoff-reports");
  }

  private static String newest(Class<?> type) {
    return PublishedSchemas.index().stream()
        .filter(path -> path.endsWith("/" + type.getSimpleName() + ".avsc"))
        .reduce((older, newer) -> newer)
        .orElseThrow()
        .replace(".avsc", "");
  }

  private static <T extends SpecificRecordBase> byte[] encoded(Class<T> type, boolean full) {
    return new SingleObjectCodec<>(type).encode(full ? Specimen.full(type) : Specimen.bare(type));
  }

  private static SingleObjectCodec<? extends SpecificRecordBase> codec(String golden) {
    return new SingleObjectCodec<>(
        types()
            .filter(type -> golden.contains("/" + type.getSimpleName() + "."))
            .findFirst()
            .get());
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = CompatibilityTest.class.getResourceAsStream("/golden/" + name + ".hex")) {
      return HexFormat.of().parseHex(new String(in.readAllBytes(), US_ASCII).replace("\n", ""));
    }
  }

  private static GenericRecord asWritten(String golden, byte[] bytes) throws IOException {
    String record = golden.substring(golden.indexOf('/') + 1, golden.indexOf('.'));
    int version =
        goldens()
            .filter(g -> g.endsWith("/" + record + ".full"))
            .toList()
            .indexOf(golden.substring(0, golden.indexOf('.')) + ".full");
    GenericData model = new GenericData();
    model.addLogicalTypeConversion(new TimeConversions.DateConversion());
    model.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    Schema schema = PublishedSchemas.of(record).get(version);
    GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schema, schema, model);
    int header = SingleObjectCodec.HEADER_BYTES;
    return reader.read(
        null, DecoderFactory.get().binaryDecoder(bytes, header, bytes.length - header, null));
  }
}

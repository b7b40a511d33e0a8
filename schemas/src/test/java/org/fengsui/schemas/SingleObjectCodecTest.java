package org.fengsui.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.fengsui.schemas.UndecodableException.Reason;
import org.junit.jupiter.api.Test;

class SingleObjectCodecTest {
  private final SingleObjectCodec<LayoffReport> codec = Codecs.layoffReports();
  private final LayoffReport report = Specimen.full(LayoffReport.class);

  @Test
  void a_record_comes_back_as_it_went() throws Exception {
    assertThat(codec.decode(codec.encode(report))).isEqualTo(report);
  }

  @Test
  void a_decoded_list_with_optional_dates_can_be_compared_which_avros_own_cannot()
      throws Exception {
    LayoffReport other = Specimen.full(LayoffReport.class);
    other.put("stages", List.of(LayoffStage.newBuilder().setPersons(1L).build()));
    assertThat(codec.decode(codec.encode(report))).isNotEqualTo(other);
    assertThat(codec.decode(codec.encode(other)).getStages()).isEqualTo(other.getStages());
  }

  @Test
  void a_record_with_nothing_but_the_required_comes_back() throws Exception {
    LayoffReport bare = Specimen.bare(LayoffReport.class);
    assertThat(codec.decode(codec.encode(bare))).isEqualTo(bare);
  }

  @Test
  void the_header_is_the_marker_and_the_fingerprint_in_little_endian() {
    long fingerprint = SchemaNormalization.parsingFingerprint64(LayoffReport.getClassSchema());
    ByteBuffer bytes = ByteBuffer.wrap(codec.encode(report)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.get()).isEqualTo((byte) 0xC3);
    assertThat(bytes.get()).isEqualTo((byte) 0x01);
    assertThat(bytes.getLong()).isEqualTo(fingerprint);
  }

  @Test
  void the_bytes_are_those_of_avros_own_encoder() throws Exception {
    var model = SpecificData.getForClass(LayoffReport.class);
    var avro = new BinaryMessageEncoder<LayoffReport>(model, LayoffReport.getClassSchema());
    ByteBuffer theirs = avro.encode(report);
    assertThat(ByteBuffer.wrap(codec.encode(report))).isEqualTo(theirs);
  }

  @Test
  void a_tombstone_and_no_bytes_are_empty() {
    assertThat(refusal(null)).isEqualTo(Reason.EMPTY);
    assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
  }

  @Test
  void text_and_other_formats_have_no_marker() {
    assertThat(refusal("{\"report_id\":1}".getBytes(UTF_8))).isEqualTo(Reason.NO_MARKER);
    assertThat(refusal(new byte[] {(byte) 0xC3, 0x02})).isEqualTo(Reason.NO_MARKER);
  }

  @Test
  void a_wrong_fingerprint_is_an_unknown_schema() {
    byte[] bytes = codec.encode(report);
    bytes[5] ^= 1;
    assertThat(refusal(bytes)).isEqualTo(Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void a_record_of_another_topic_is_an_unknown_schema() {
    byte[] claim = Codecs.insuranceClaims().encode(Specimen.full(InsuranceClaim.class));
    assertThat(refusal(claim)).isEqualTo(Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void bytes_cut_anywhere_are_truncated() {
    byte[] bytes = codec.encode(report);
    for (int length = 1; length < bytes.length; length++) {
      assertThat(refusal(Arrays.copyOf(bytes, length)))
          .as("cut at %s", length)
          .isEqualTo(Reason.TRUNCATED);
    }
  }

  @Test
  void bytes_after_the_record_are_told_apart() {
    byte[] bytes = codec.encode(report);
    assertThat(refusal(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(Reason.TRAILING_BYTES);
  }

  @Test
  void a_corrupt_record_leaves_the_next_good_one_unharmed() throws Exception {
    byte[] good = codec.encode(report);
    byte[] corrupt = Arrays.copyOf(good, good.length - 3);
    assertThat(codec.decode(good)).isEqualTo(report);
    assertThat(refusal(corrupt)).isEqualTo(Reason.TRUNCATED);
    assertThat(codec.decode(good)).isEqualTo(report);
  }

  @Test
  void random_damage_is_refused_or_read_but_never_disturbs_the_next_record() throws Exception {
    long seed = 20261101;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    byte[] good = codec.encode(report);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = good.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt();
      }
      tryDecode(damaged);
      assertThat(codec.decode(good)).isEqualTo(report);
    }
  }

  @Test
  void a_missing_required_field_is_refused_and_the_next_record_is_encoded_whole() {
    byte[] before = codec.encode(report);
    LayoffReport broken = Specimen.full(LayoffReport.class);
    broken.put("region", null);
    assertThatThrownBy(() -> codec.encode(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LayoffReport");
    assertThat(codec.encode(report)).isEqualTo(before);
  }

  @Test
  void a_long_text_is_read() throws Exception {
    LayoffReport large = Specimen.full(LayoffReport.class);
    large.put("employer_name", "镇".repeat(400_000));
    assertThat(codec.decode(codec.encode(large))).isEqualTo(large);
  }

  @Test
  void the_message_of_a_refusal_holds_no_content_of_the_record() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(codec.encode(report));
    bytes.writeBytes("secret".getBytes(UTF_8));
    assertThatThrownBy(() -> codec.decode(bytes.toByteArray()))
        .isInstanceOf(UndecodableException.class)
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("烽燧");
  }

  private void tryDecode(byte[] bytes) {
    try {
      assertThat(codec.decode(bytes)).isNotNull();
    } catch (UndecodableException refused) {
      assertThat(refused.reason()).isNotNull();
    }
  }

  private Reason refusal(byte[] bytes) {
    return catchThrowableOfType(UndecodableException.class, () -> codec.decode(bytes)).reason();
  }
}

package org.fengsui.schemas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.fengsui.schemas.UndecodableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireCheckTest {
  private static final Schema TEXT = Schema.create(Schema.Type.STRING);
  private static final Schema BYTES = Schema.create(Schema.Type.BYTES);
  private static final Schema INT = Schema.create(Schema.Type.INT);
  private static final Schema LONG = Schema.create(Schema.Type.LONG);
  private static final Schema TEXTS = Schema.createArray(TEXT);
  private static final Schema COUNTS = Schema.createMap(LONG);
  private static final Schema MAYBE = SchemaBuilder.nullable().stringType();

  private final WireCheck check = new WireCheck();

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 1L << 20, Integer.MAX_VALUE, 1L << 33, Long.MAX_VALUE})
  void a_length_beyond_the_bytes_is_truncated_before_anything_is_allocated(long length)
      throws IOException {
    assertThat(refusal(TEXT, numbers(length))).isEqualTo(Reason.TRUNCATED);
    assertThat(refusal(BYTES, numbers(length))).isEqualTo(Reason.TRUNCATED);
    assertThat(refusal(TEXTS, numbers(length))).isEqualTo(Reason.TRUNCATED);
    assertThat(refusal(COUNTS, numbers(length))).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void a_negative_length_is_malformed() throws IOException {
    assertThat(refusal(TEXT, numbers(-1))).isEqualTo(Reason.MALFORMED);
    assertThat(refusal(BYTES, numbers(Long.MIN_VALUE))).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void a_block_count_that_cannot_be_negated_is_refused() throws IOException {
    assertThat(refusal(TEXTS, numbers(Long.MIN_VALUE, 0))).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void a_block_with_its_size_given_is_read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().blockingBinaryEncoder(out, null);
    encoder.writeArrayStart();
    encoder.setItemCount(2);
    encoder.startItem();
    encoder.writeString("a");
    encoder.startItem();
    encoder.writeString("b");
    encoder.writeArrayEnd();
    encoder.flush();
    accepts(TEXTS, out.toByteArray());
  }

  @Test
  void a_union_branch_that_does_not_exist_is_malformed() throws IOException {
    assertThat(refusal(MAYBE, numbers(2))).isEqualTo(Reason.MALFORMED);
    assertThat(refusal(MAYBE, numbers(-1))).isEqualTo(Reason.MALFORMED);
    accepts(MAYBE, numbers(1));
  }

  @Test
  void an_enum_symbol_that_does_not_exist_is_malformed() throws IOException {
    Schema colours = SchemaBuilder.enumeration("Colour").symbols("BLUE", "RED");
    assertThat(refusal(colours, numbers(2))).isEqualTo(Reason.MALFORMED);
    accepts(colours, numbers(1));
  }

  @Test
  void an_int_holds_32_bits_and_a_long_64() throws IOException {
    accepts(INT, numbers(Integer.MAX_VALUE));
    accepts(INT, numbers(Integer.MIN_VALUE));
    assertThat(refusal(INT, numbers(Integer.MAX_VALUE + 1L))).isEqualTo(Reason.MALFORMED);
    assertThat(refusal(INT, numbers(Long.MAX_VALUE))).isEqualTo(Reason.MALFORMED);
    accepts(LONG, numbers(Long.MAX_VALUE));
    accepts(LONG, numbers(Long.MIN_VALUE));
  }

  @Test
  void a_number_without_an_end_is_malformed_and_one_cut_off_is_truncated() {
    byte[] endless = new byte[11];
    Arrays.fill(endless, (byte) 0x80);
    assertThat(refusal(LONG, endless)).isEqualTo(Reason.MALFORMED);
    assertThat(refusal(LONG, new byte[] {(byte) 0x80})).isEqualTo(Reason.TRUNCATED);
    byte[] tooLarge = new byte[10];
    Arrays.fill(tooLarge, (byte) 0xFF);
    tooLarge[9] = 0x7F;
    assertThat(refusal(LONG, tooLarge)).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void a_boolean_is_one_byte_0_or_1() {
    Schema bool = Schema.create(Schema.Type.BOOLEAN);
    accepts(bool, new byte[] {1});
    assertThat(refusal(bool, new byte[] {2})).isEqualTo(Reason.MALFORMED);
    assertThat(refusal(bool, new byte[0])).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void floats_doubles_and_fixed_have_their_size() {
    accepts(Schema.create(Schema.Type.FLOAT), new byte[4]);
    accepts(Schema.create(Schema.Type.DOUBLE), new byte[8]);
    accepts(Schema.createFixed("Token", null, null, 16), new byte[16]);
    accepts(Schema.create(Schema.Type.NULL), new byte[0]);
    assertThat(refusal(Schema.create(Schema.Type.DOUBLE), new byte[7])).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void text_in_another_encoding_is_malformed() throws IOException {
    assertThat(refusal(TEXT, text("银川市".getBytes(Charset.forName("GB18030")))))
        .isEqualTo(Reason.MALFORMED);
    assertThat(refusal(TEXT, text("é".getBytes(ISO_8859_1)))).isEqualTo(Reason.MALFORMED);
    accepts(TEXT, text("银川市 é 𠮷".getBytes(UTF_8)));
  }

  private void accepts(Schema schema, byte[] bytes) {
    assertThatCode(() -> check.check(schema, bytes, 0)).doesNotThrowAnyException();
  }

  private Reason refusal(Schema schema, byte[] bytes) {
    return catchThrowableOfType(UndecodableException.class, () -> check.check(schema, bytes, 0))
        .reason();
  }

  private static byte[] text(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(numbers(content.length));
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] numbers(long... values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    for (long value : values) {
      encoder.writeLong(value);
    }
    encoder.flush();
    return out.toByteArray();
  }
}

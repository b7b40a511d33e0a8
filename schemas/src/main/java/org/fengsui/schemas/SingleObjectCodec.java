package org.fengsui.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.schemas.UndecodableException.Reason;

/**
 * Avro single-object encoding of one record type: marker C3 01, the CRC-64-AVRO fingerprint of the
 * writer schema in 8 bytes little-endian, then the record in binary.
 *
 * <p>Reads what any published version of the schema wrote ({@link PublishedSchemas}). Nothing is
 * kept from one record to the next but buffers, so a bad record never disturbs a good one. Not safe
 * for use by several threads: one codec a thread.
 */
public final class SingleObjectCodec<T extends SpecificRecordBase> {
  /** Bytes before the record itself: marker and fingerprint. */
  public static final int HEADER_BYTES = 10;

  private static final byte MARKER_0 = (byte) 0xC3;
  private static final byte MARKER_1 = 0x01;

  private final Class<T> type;
  private final byte[] header;
  private final SpecificDatumWriter<T> writer;
  private final Map<Long, Version<T>> versions = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
  private final WireCheck check = new WireCheck();
  private BinaryEncoder encoder;
  private BinaryDecoder decoder;

  /** A codec for a generated record type and all its published versions. */
  public SingleObjectCodec(Class<T> type) {
    this.type = type;
    SpecificData model = new PlainLists(SpecificData.getForClass(type));
    Schema current = model.getSchema(type);
    this.writer = new SpecificDatumWriter<>(current, model);
    for (Schema published : PublishedSchemas.of(type.getSimpleName())) {
      add(published, current, model);
    }
    add(current, current, model);
    this.header = header(fingerprint(current));
  }

  private void add(Schema written, Schema current, SpecificData model) {
    SpecificDatumReader<T> reader = new SpecificDatumReader<>(written, current, model);
    versions.put(fingerprint(written), new Version<>(written, reader));
  }

  /** The record type. */
  public Class<T> type() {
    return type;
  }

  /**
   * The record as bytes, written with the current schema.
   *
   * @throws IllegalArgumentException if a required field is missing or a value does not fit
   */
  public byte[] encode(T record) {
    out.reset();
    out.write(header, 0, header.length);
    encoder = EncoderFactory.get().binaryEncoder(out, encoder);
    try {
      writer.write(record, encoder);
      encoder.flush();
    } catch (IOException | RuntimeException e) {
      encoder = null;
      throw new IllegalArgumentException(
          "a " + type.getSimpleName() + " cannot be encoded: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  /**
   * The record in the current schema, whichever published version wrote it.
   *
   * @param bytes the whole encoding, header included; null stands for a tombstone
   * @throws UndecodableException if the bytes are anything else; the codec stays usable
   */
  public T decode(byte[] bytes) throws UndecodableException {
    check.check(version(bytes).schema(), bytes, HEADER_BYTES);
    return decodeOwn(bytes);
  }

  /**
   * The same for bytes that {@link #encode} wrote or {@link #decode} has taken before, as they
   * travel within a job or rest in its state: these are not walked once more.
   *
   * @throws UndecodableException if the bytes are anything else
   */
  public T decodeOwn(byte[] bytes) throws UndecodableException {
    Version<T> version = version(bytes);
    int length = bytes.length - HEADER_BYTES;
    decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, length, decoder);
    try {
      return version.reader().read(null, decoder);
    } catch (IOException | RuntimeException e) {
      decoder = null;
      throw new UndecodableException(Reason.MALFORMED, e.getClass().getSimpleName());
    }
  }

  private Version<T> version(byte[] bytes) throws UndecodableException {
    if (bytes == null || bytes.length == 0) {
      throw new UndecodableException(Reason.EMPTY, "there are no bytes");
    }
    if (bytes[0] != MARKER_0 || (bytes.length > 1 && bytes[1] != MARKER_1)) {
      throw new UndecodableException(Reason.NO_MARKER, "the bytes do not start with C3 01");
    }
    if (bytes.length < HEADER_BYTES) {
      throw new UndecodableException(
          Reason.TRUNCATED, "only " + bytes.length + " bytes; the header alone has 10");
    }
    long fingerprint = ByteBuffer.wrap(bytes, 2, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
    Version<T> version = versions.get(fingerprint);
    if (version == null) {
      throw new UndecodableException(
          Reason.UNKNOWN_SCHEMA,
          "schema %016x is no published version of %s"
              .formatted(fingerprint, type.getSimpleName()));
    }
    return version;
  }

  private static byte[] header(long fingerprint) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MARKER_0)
        .put(MARKER_1)
        .putLong(fingerprint)
        .array();
  }

  private static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  private record Version<T>(Schema schema, SpecificDatumReader<T> reader) {}
}

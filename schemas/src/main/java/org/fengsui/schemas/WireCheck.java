package org.fengsui.schemas;

import java.util.List;
import org.apache.avro.Schema;
import org.fengsui.schemas.UndecodableException.Reason;

/**
 * Walks the bytes of one record along its writer schema without building anything.
 *
 * <p>Avro's own reader trusts lengths and counts: a forged one makes it allocate gigabytes before
 * it notices that the bytes are missing, and it replaces text that is not UTF-8 silently. After
 * this walk every length is known to fit in the bytes available. Not safe for use by several
 * threads.
 */
final class WireCheck {
  private byte[] bytes = new byte[0];
  private int position;

  /** Checks that {@code bytes} from {@code start} are exactly one value of {@code schema}. */
  void check(Schema schema, byte[] bytes, int start) throws UndecodableException {
    this.bytes = bytes;
    this.position = start;
    try {
      value(schema);
      if (position != bytes.length) {
        int rest = bytes.length - position;
        throw new UndecodableException(
            Reason.TRAILING_BYTES, rest + " bytes are left after the record");
      }
    } finally {
      this.bytes = new byte[0];
    }
  }

  private void value(Schema schema) throws UndecodableException {
    switch (schema.getType()) {
      case RECORD -> record(schema);
      case UNION -> {
        List<Schema> branches = schema.getTypes();
        value(branches.get(index(branches.size(), "union branch")));
      }
      case ENUM -> index(schema.getEnumSymbols().size(), "enum symbol");
      case ARRAY -> blocks(schema.getElementType(), false);
      case MAP -> blocks(schema.getValueType(), true);
      case STRING -> text();
      case BYTES -> skip(length("bytes"));
      case INT -> number(32);
      case LONG -> number(64);
      case FLOAT -> skip(4);
      case DOUBLE -> skip(8);
      case BOOLEAN -> bool();
      case FIXED -> skip(schema.getFixedSize());
      case NULL -> {}
    }
  }

  private void record(Schema schema) throws UndecodableException {
    List<Schema.Field> fields = schema.getFields();
    for (int i = 0; i < fields.size(); i++) {
      value(fields.get(i).schema());
    }
  }

  private void blocks(Schema item, boolean keyed) throws UndecodableException {
    for (long count = number(64); count != 0; count = number(64)) {
      if (count < 0) {
        count = -count;
        length("block");
      }
      if (count < 0 || count > bytes.length - position) {
        throw truncated("a block of " + count + " items");
      }
      for (long i = 0; i < count; i++) {
        if (keyed) {
          text();
        }
        value(item);
      }
    }
  }

  private void text() throws UndecodableException {
    int length = length("text");
    if (!Utf8Check.isValid(bytes, position, length)) {
      throw malformed("a text is not UTF-8");
    }
    position += length;
  }

  private void bool() throws UndecodableException {
    skip(1);
    if ((bytes[position - 1] & ~1) != 0) {
      throw malformed("a boolean is neither 0 nor 1");
    }
  }

  private int index(int size, String what) throws UndecodableException {
    long index = number(32);
    if (index < 0 || index >= size) {
      throw malformed(what + " " + index + " of " + size);
    }
    return (int) index;
  }

  private int length(String what) throws UndecodableException {
    long length = number(64);
    if (length < 0) {
      throw malformed("a negative length of " + what);
    }
    if (length > bytes.length - position) {
      throw truncated(what + " of " + length + " bytes");
    }
    return (int) length;
  }

  private void skip(int count) throws UndecodableException {
    if (count > bytes.length - position) {
      throw truncated("a value of " + count + " bytes");
    }
    position += count;
  }

  /** Reads a zig-zag number of at most {@code bits} bits. */
  private long number(int bits) throws UndecodableException {
    long raw = 0;
    for (int shift = 0; shift < bits; shift += 7) {
      if (position == bytes.length) {
        throw truncated("a number");
      }
      byte b = bytes[position++];
      raw |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        if (shift + 7 > bits && b >>> (bits - shift) != 0) {
          break;
        }
        return (raw >>> 1) ^ -(raw & 1);
      }
    }
    throw malformed("a number of more than " + bits + " bits");
  }

  private UndecodableException truncated(String what) {
    return new UndecodableException(
        Reason.TRUNCATED, "the bytes end at " + bytes.length + " within " + what);
  }

  private UndecodableException malformed(String what) {
    return new UndecodableException(Reason.MALFORMED, what + " before byte " + position);
  }
}

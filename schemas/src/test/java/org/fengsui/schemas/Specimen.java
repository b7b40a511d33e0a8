package org.fengsui.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Records with every field given ("full") or with as little as possible ("bare"), the same every
 * time.
 */
final class Specimen {
  private Specimen() {}

  static <T extends SpecificRecordBase> T full(Class<T> type) {
    return type.cast(value(SpecificData.get().getSchema(type), "root", true));
  }

  static <T extends SpecificRecordBase> T bare(Class<T> type) {
    return type.cast(value(SpecificData.get().getSchema(type), "root", false));
  }

  private static Object value(Schema schema, String name, boolean full) {
    int seed = Math.abs(name.hashCode() % 1000);
    return switch (schema.getType()) {
      case RECORD -> record(schema, full);
      case UNION -> full ? value(schema.getTypes().get(1), name, true) : null;
      case ENUM ->
          SpecificData.get()
              .createEnum(
                  schema.getEnumSymbols().get(seed % schema.getEnumSymbols().size()), schema);
      case ARRAY ->
          full
              ? List.of(
                  value(schema.getElementType(), name + "1", true),
                  value(schema.getElementType(), name + "2", true))
              : List.of();
      case MAP -> full ? Map.of(name, value(schema.getValueType(), name, true)) : Map.of();
      case STRING -> full ? name + " 烽燧" : "";
      case BYTES -> ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
      case INT -> isDate(schema) ? LocalDate.ofEpochDay(20_000 + seed) : (Object) (seed + 1);
      case LONG ->
          isInstant(schema) ? Instant.ofEpochMilli(-seed * 1_000_003L) : (Object) (seed * 1_000L);
      case DOUBLE -> seed / 8.0;
      case BOOLEAN -> full;
      default -> throw new IllegalArgumentException("no specimen of " + schema);
    };
  }

  private static SpecificRecordBase record(Schema schema, boolean full) {
    SpecificRecordBase record =
        (SpecificRecordBase) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), value(field.schema(), field.name(), full));
    }
    return record;
  }

  private static boolean isDate(Schema schema) {
    return schema.getLogicalType() instanceof LogicalTypes.Date;
  }

  private static boolean isInstant(Schema schema) {
    return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
  }
}

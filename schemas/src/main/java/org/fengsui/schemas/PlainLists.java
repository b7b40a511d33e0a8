package org.fengsui.schemas;

import java.util.ArrayList;
import org.apache.avro.Conversion;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * The model of a generated record, but with arrays as plain lists. Avro's own list compares its
 * items by schema and throws on an item with an optional date or instant, so that records which
 * hold one could not be compared.
 */
final class PlainLists extends SpecificData {
  PlainLists(SpecificData model) {
    super(model.getClassLoader());
    for (Conversion<?> conversion : model.getConversions()) {
      addLogicalTypeConversion(conversion);
    }
  }

  @Override
  public Object newArray(Object old, int size, Schema schema) {
    return new ArrayList<>(size);
  }
}

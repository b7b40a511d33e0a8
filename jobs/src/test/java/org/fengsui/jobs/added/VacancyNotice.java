package org.fengsui.jobs.added;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** A record that the product does not have: openings that an employer posts on one day. */
public final class VacancyNotice extends SpecificRecordBase {
  /** Where Avro looks for the schema of a record. */
  public static final Schema SCHEMA$ = schema();

  private static final SpecificData MODEL$ = new SpecificData();

  private final Object[] fields = new Object[6];

  private static Schema schema() {
    try (InputStream in = VacancyNotice.class.getResourceAsStream("/added/vacancy-notice.avsc")) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static VacancyNotice of(
      String id, int revision, String region, int posted, long openings, Long reportedAt) {
    VacancyNotice notice = new VacancyNotice();
    Object[] values = {id, revision, region, posted, openings, reportedAt};
    System.arraycopy(values, 0, notice.fields, 0, values.length);
    return notice;
  }

  String id() {
    return (String) fields[0];
  }

  int revision() {
    return (Integer) fields[1];
  }

  String region() {
    return (String) fields[2];
  }

  int posted() {
    return (Integer) fields[3];
  }

  long openings() {
    return (Long) fields[4];
  }

  Long reportedAt() {
    return (Long) fields[5];
  }

  @Override
  public Schema getSchema() {
    return SCHEMA$;
  }

  @Override
  public SpecificData getSpecificData() {
    return MODEL$;
  }

  @Override
  public Object get(int field) {
    return fields[field];
  }

  @Override
  public void put(int field, Object value) {
    fields[field] = value;
  }
}

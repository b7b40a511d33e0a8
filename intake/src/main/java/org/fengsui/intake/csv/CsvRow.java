package org.fengsui.intake.csv;

import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.stream.Problem;

/**
 * One row of a CSV file: a record or a problem, never both.
 *
 * @param line line of the file that the row begins on, from 1 (the header)
 * @param record the record, or null
 * @param problem why there is none, or null
 * @param source source as the row says, or null
 * @param text the row as text for its dead letter; null for claims and survey
 */
public record CsvRow(
    long line, SpecificRecordBase record, Problem problem, String source, String text) {}

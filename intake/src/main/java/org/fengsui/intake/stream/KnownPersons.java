package org.fengsui.intake.stream;

/**
 * Persons of a record that became known on one day.
 *
 * @param day epoch day
 * @param persons persons
 */
public record KnownPersons(int day, long persons) {}

package org.fengsui.console.place;

/**
 * A number that a rule compares an indicator with, to be drawn as a line.
 *
 * @param ruleId rule
 * @param indicator measure compared, e.g. survey.unemployment_rate.lower
 * @param scopeBy kind of scope
 * @param window window, e.g. 30d
 * @param basis published measure that the rule is about, "" for none
 * @param level level that it enters
 * @param op comparison as written in rules, e.g. {@code >=}
 * @param value number in the unit of the measure
 */
public record Threshold(
    String ruleId,
    String indicator,
    String scopeBy,
    String window,
    String basis,
    String level,
    String op,
    double value) {}

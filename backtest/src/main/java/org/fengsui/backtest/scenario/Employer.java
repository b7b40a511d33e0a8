package org.fengsui.backtest.scenario;

/**
 * An invented employer.
 *
 * @param index number, from which its id follows
 * @param id Unified Social Credit Code from a division that is not in use
 * @param name Chinese name that says 演练 (drill)
 * @param county county
 * @param division division of GB/T 4754
 * @param size insured headcount at the start, 1 or more
 * @param watch whether it is on the list of key enterprises
 */
public record Employer(
    int index, String id, String name, County county, Division division, int size, boolean watch) {}

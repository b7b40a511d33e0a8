package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/**
 * One step of the response to an incident.
 *
 * @param step number from 1 within the incident
 * @param level level of response that asks for it
 * @param text what to do
 * @param owner who
 * @param dueAt wall clock
 * @param doneAt when it was done, or null
 * @param doneBy account that ticked it off, or null
 */
public record PlanStep(
    int step,
    WarningLevel level,
    Words text,
    String owner,
    Instant dueAt,
    Instant doneAt,
    String doneBy) {}

package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.console.text.Words;

/**
 * A report that was sent to the next level of government.
 *
 * @param incidentId incident
 * @param step 1 from the place itself, 2 from the level above it, and so on
 * @param fromArea code of the area that reports
 * @param toArea code of the area that is told
 * @param text the report
 * @param by account that sent it
 * @param at wall clock
 */
public record UpwardReport(
    String incidentId,
    int step,
    String fromArea,
    String toArea,
    Words text,
    String by,
    Instant at) {}

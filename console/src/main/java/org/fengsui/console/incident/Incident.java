package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/**
 * An incident as it stands: the episodes that belong together, and what people made of them.
 *
 * @param id short hash of its first alert id
 * @param title headline of its first message
 * @param region code of the area it is located in, "" when it has none
 * @param county the same when that area has no parts, "" as long as only areas around it are known
 * @param employer first employer, "" when it is about none
 * @param industry industry, "" when it is about none
 * @param level highest level of its open episodes, null when none is open
 * @param highestLevel highest level it ever had, null when none
 * @param status ACTUAL, EXERCISE or TEST
 * @param state OPEN or CLOSED
 * @param openedAt wall clock of its first message
 * @param changedAt wall clock of its last change
 * @param closedAt wall clock of its end, null while it is open
 * @param firstAsOf event time of its first message
 * @param lastAsOf event time of its last message
 * @param ackBy account that acknowledged it, or null
 * @param ackAt when, or null
 * @param assignee account that has it, or null
 * @param verification CONFIRMED, FALSE_ALARM or DATA_ERROR, or null
 * @param responseLevel level of the response that people ordered, apart from the warning; or null
 * @param orphans open warnings of it that the job, started without its state, did not find again
 */
public record Incident(
    String id,
    Words title,
    String region,
    String county,
    String employer,
    String industry,
    WarningLevel level,
    WarningLevel highestLevel,
    String status,
    IncidentState state,
    Instant openedAt,
    Instant changedAt,
    Instant closedAt,
    Instant firstAsOf,
    Instant lastAsOf,
    String ackBy,
    Instant ackAt,
    String assignee,
    String verification,
    String responseLevel,
    int orphans) {}

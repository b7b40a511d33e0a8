package org.fengsui.console.delivery;

import java.time.Instant;

/**
 * A notice to one recipient.
 *
 * @param id number; the order in which notices to one recipient about one incident go out
 * @param incidentId incident
 * @param alertId alert, or what else it is about
 * @param sequence sequence of the message
 * @param kind why, with the step where there are several
 * @param channel channel
 * @param recipient address there, "" where the channel itself is the address
 * @param state how it stands
 * @param attempts attempts so far
 * @param nextAt not before
 * @param lastError what the last attempt said, or null
 * @param sentAt when it was acknowledged, or null
 * @param createdAt when it was made
 * @param heldFor why it is held, or who released it, or null
 * @param body the letter as JSON
 */
public record OutboxRow(
    long id,
    String incidentId,
    String alertId,
    int sequence,
    String kind,
    String channel,
    String recipient,
    OutboxState state,
    int attempts,
    Instant nextAt,
    String lastError,
    Instant sentAt,
    Instant createdAt,
    String heldFor,
    String body) {}

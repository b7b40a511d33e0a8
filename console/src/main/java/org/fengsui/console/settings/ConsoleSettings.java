package org.fengsui.console.settings;

import java.time.Duration;

/**
 * All settings of the console, checked.
 *
 * @param pack id or folder of the pack
 * @param kafka where the topics are
 * @param listen where browsers find the console
 * @param database where the console keeps what it knows
 * @param incidents how episodes become incidents
 * @param staleAfter age of the job's last heartbeat from which the board says that it is stale
 * @param desk how people work on incidents
 * @param delivery how notices leave the house
 */
public record ConsoleSettings(
    String pack,
    KafkaSettings kafka,
    ListenSettings listen,
    DatabaseSettings database,
    IncidentSettings incidents,
    Duration staleAfter,
    DeskSettings desk,
    DeliverySettings delivery) {}

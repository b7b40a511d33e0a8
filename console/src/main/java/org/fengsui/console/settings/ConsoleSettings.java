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
 * @param access how people and programs come in
 * @param retention how long what grows is kept
 * @param map the map that the operator supplies
 * @param smallCells persons that a figure shown to viewers must rest on, 0: any number
 * @param audit where the keys of the audit log are
 * @param acts whose acts on alerts count
 */
public record ConsoleSettings(
    String pack,
    KafkaSettings kafka,
    ListenSettings listen,
    DatabaseSettings database,
    IncidentSettings incidents,
    Duration staleAfter,
    DeskSettings desk,
    DeliverySettings delivery,
    AccessSettings access,
    RetentionSettings retention,
    MapSettings map,
    int smallCells,
    AuditSettings audit,
    ActSettings acts) {
  /** Persons that a figure shown to viewers must rest on, unless settings say otherwise. */
  public static final int SMALL_CELLS = 10;

  /** Settings with local accounts alone. */
  public ConsoleSettings(
      String pack,
      KafkaSettings kafka,
      ListenSettings listen,
      DatabaseSettings database,
      IncidentSettings incidents,
      Duration staleAfter,
      DeskSettings desk,
      DeliverySettings delivery) {
    this(
        pack,
        kafka,
        listen,
        database,
        incidents,
        staleAfter,
        desk,
        delivery,
        AccessSettings.DEFAULT,
        RetentionSettings.DEFAULT,
        MapSettings.NONE,
        SMALL_CELLS,
        AuditSettings.beside(database),
        ActSettings.beside(database));
  }

  /** The same with other settings of who may come in. */
  public ConsoleSettings with(AccessSettings other) {
    return new ConsoleSettings(
        pack,
        kafka,
        listen,
        database,
        incidents,
        staleAfter,
        desk,
        delivery,
        other,
        retention,
        map,
        smallCells,
        audit,
        acts);
  }

  /** The same with another map. */
  public ConsoleSettings with(MapSettings other) {
    return new ConsoleSettings(
        pack,
        kafka,
        listen,
        database,
        incidents,
        staleAfter,
        desk,
        delivery,
        access,
        retention,
        other,
        smallCells,
        audit,
        acts);
  }

  /** The same with other keys of acts. */
  public ConsoleSettings with(ActSettings other) {
    return new ConsoleSettings(
        pack,
        kafka,
        listen,
        database,
        incidents,
        staleAfter,
        desk,
        delivery,
        access,
        retention,
        map,
        smallCells,
        audit,
        other);
  }

  /** The same with the audit log's keys elsewhere. */
  public ConsoleSettings with(AuditSettings other) {
    return new ConsoleSettings(
        pack,
        kafka,
        listen,
        database,
        incidents,
        staleAfter,
        desk,
        delivery,
        access,
        retention,
        map,
        smallCells,
        other,
        acts);
  }

  /** The same, found elsewhere by browsers. */
  public ConsoleSettings with(ListenSettings other) {
    return new ConsoleSettings(
        pack,
        kafka,
        other,
        database,
        incidents,
        staleAfter,
        desk,
        delivery,
        access,
        retention,
        map,
        smallCells,
        audit,
        acts);
  }
}

package org.fengsui.cli.job;

import java.util.Map;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.kafka.KafkaPlace;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.schemas.MessageStatus;

/** What jobs of the embedded cluster are made of. */
final class JobParts {
  private JobParts() {}

  /**
   * The pure parts; every subtask loads the pack by itself, as in a cluster of many machines.
   *
   * @param rules pack and rules
   * @param live whether known times are compared with the broker's clock
   * @param employerValues whether values of employers are published too
   */
  static PackParts of(RuleFiles rules, boolean live, boolean employerValues) {
    String pack = rules.packId();
    return new PackParts(
        () -> Packs.load(pack), rules.texts(), live, MessageStatus.TEST, employerValues);
  }

  /** The embedded broker. */
  static KafkaPlace place(String bootstrap, String group) {
    return new KafkaPlace(bootstrap, "", group, Map.of());
  }
}

package org.fengsui.console.testing;

import java.time.Instant;
import org.fengsui.console.place.PackRules;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.ThresholdRule;

/** Versions of rules of Ningxia, and what the job answers. */
public final class RuleSamples {
  /** A rule of the pack whose lowest level is entered above 4.5. */
  public static final String CEILING = "registered-ceiling";

  /** The pack's rules. */
  public static final PackRules PACK = PackRules.of(Packs.load("cn-ningxia"));

  private static final String YAML =
      Packs.load("cn-ningxia").ruleFiles().entrySet().stream()
          .filter(f -> f.getKey().contains(CEILING))
          .findFirst()
          .orElseThrow()
          .getValue();

  private RuleSamples() {}

  /** A version of the ceiling that is entered above another rate. */
  public static ThresholdRule ceiling(int version, String rate, Instant validFrom) {
    String yaml =
        YAML.replace("version: 1", "version: " + version).replace("> 4.5\n", "> " + rate + "\n");
    return ThresholdRule.newBuilder()
        .setRuleId(CEILING)
        .setVersion(version)
        .setValidFrom(validFrom)
        .setYaml(yaml)
        .build();
  }

  /** The job's answer to a version. */
  public static RuleReceipt receipt(ThresholdRule version, boolean accepted) {
    return RuleReceipt.newBuilder()
        .setRuleId(version.getRuleId())
        .setVersion(version.getVersion())
        .setValidFrom(version.getValidFrom())
        .setAccepted(accepted)
        .build();
  }
}

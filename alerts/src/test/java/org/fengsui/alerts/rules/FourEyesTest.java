package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FourEyesTest {
  private static final String BY = "author: Wang\napproved_by: %s\n";

  private static Rule rule(String yaml) {
    return KnownNames.parser().parse("r.yaml", yaml).orThrow();
  }

  private static String changed() {
    return KnownNames.layoff().replace(">= 200", ">= 250");
  }

  @Test
  void aNewRuleWithOrangeNeedsAnotherPerson() {
    assertThat(FourEyes.refusal(null, KnownNames.layoffRule())).isPresent();
    assertThat(FourEyes.refusal(null, rule(KnownNames.layoff() + BY.formatted("Li")))).isEmpty();
  }

  @Test
  void theAuthorCannotApprove() {
    Rule own = rule(changed() + BY.formatted(" wang "));
    assertThat(FourEyes.refusal(KnownNames.layoffRule(), own))
        .hasValueSatisfying(t -> assertThat(t.en()).contains("another person"));
  }

  @Test
  void anUnknownAuthorCannotBeApproved() {
    Rule unsigned = rule(changed() + "approved_by: Li\n");
    assertThat(FourEyes.refusal(KnownNames.layoffRule(), unsigned)).isPresent();
  }

  @Test
  void aChangeOfBlueAloneNeedsNobody() {
    Rule blue = rule(KnownNames.layoff().replace("persons >= 20\n", "persons >= 25\n"));
    assertThat(FourEyes.refusal(KnownNames.layoffRule(), blue)).isEmpty();
  }

  @Test
  void aChangeOfTheWindowChangesOrangeToo() {
    Rule wider = rule(KnownNames.layoff().replace("30d", "60d"));
    assertThat(FourEyes.refusal(KnownNames.layoffRule(), wider)).isPresent();
  }
}

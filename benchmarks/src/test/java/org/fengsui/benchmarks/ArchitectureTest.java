package org.fengsui.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.Set;

/**
 * Who may know whom, seen over all modules at once (ARCHITECTURE.md). It stands here because this
 * is the only module that sees every other one.
 */
@AnalyzeClasses(
    packages = "org.fengsui",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
  private static final String YAML = "org.fengsui.yaml..";
  private static final String SCHEMAS = "org.fengsui.schemas..";
  private static final String INDICATORS = "org.fengsui.indicators..";
  private static final String INTAKE = "org.fengsui.intake..";
  private static final String ALERTS = "org.fengsui.alerts..";
  private static final String JOBS = "org.fengsui.jobs..";
  private static final String BACKTEST = "org.fengsui.backtest..";
  private static final String CLI = "org.fengsui.cli..";
  private static final String CONSOLE = "org.fengsui.console..";
  private static final String BENCHMARKS = "org.fengsui.benchmarks..";
  private static final String FLINK = "org.apache.flink..";
  private static final String KAFKA = "org.apache.kafka..";

  private static final Set<String> CLOCKS =
      Set.of(
          "now",
          "currentTimeMillis",
          "nanoTime",
          "systemDefault",
          "systemUTC",
          "systemDefaultZone",
          "tick",
          "tickMillis",
          "tickSeconds",
          "tickMinutes");

  @ArchTest
  static final ArchRule NO_PACKAGE_KNOWS_ONE_THAT_KNOWS_IT =
      slices().matching("org.fengsui.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule YAML_KNOWS_ITS_PARSER_ONLY =
      classes()
          .that()
          .resideInAPackage(YAML)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(YAML, "java..", "org.snakeyaml.."));

  @ArchTest
  static final ArchRule NOBODY_READS_YAML_BUT_THROUGH_THE_ONE_READER =
      noClasses()
          .that()
          .resideOutsideOfPackages(YAML)
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.snakeyaml.."));

  @ArchTest
  static final ArchRule SCHEMAS_KNOW_AVRO_ONLY =
      classes()
          .that()
          .resideInAPackage(SCHEMAS)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(SCHEMAS, "java..", "org.apache.avro.."));

  @ArchTest
  static final ArchRule INDICATORS_KNOW_NOTHING_BUT_THE_JDK =
      classes()
          .that()
          .resideInAPackage(INDICATORS)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(INDICATORS, "java.."));

  @ArchTest
  static final ArchRule INTAKE_KNOWS_SCHEMAS_AND_INDICATORS =
      noClasses()
          .that()
          .resideInAPackage(INTAKE)
          .should()
          .dependOnClassesThat(resideInAnyPackage(ALERTS, JOBS, BACKTEST, CLI, BENCHMARKS));

  @ArchTest
  static final ArchRule ALERTS_KNOW_SCHEMAS_AND_INDICATORS =
      noClasses()
          .that()
          .resideInAPackage(ALERTS)
          .should()
          .dependOnClassesThat(resideInAnyPackage(INTAKE, JOBS, BACKTEST, CLI, BENCHMARKS));

  @ArchTest
  static final ArchRule JOBS_KNOW_NEITHER_BACKTEST_NOR_LAUNCHER =
      noClasses()
          .that()
          .resideInAPackage(JOBS)
          .should()
          .dependOnClassesThat(resideInAnyPackage(BACKTEST, CLI, BENCHMARKS));

  @ArchTest
  static final ArchRule BACKTEST_KNOWS_NO_JOB =
      noClasses()
          .that()
          .resideInAPackage(BACKTEST)
          .should()
          .dependOnClassesThat(resideInAnyPackage(JOBS, CLI, BENCHMARKS));

  @ArchTest
  static final ArchRule ONLY_JOBS_CLI_AND_BENCHMARKS_KNOW_FLINK =
      noClasses()
          .that()
          .resideOutsideOfPackages(JOBS, CLI, BENCHMARKS)
          .should()
          .dependOnClassesThat(resideInAnyPackage(FLINK));

  @ArchTest
  static final ArchRule ONLY_JOBS_CONSOLE_CLI_AND_BENCHMARKS_KNOW_KAFKA =
      noClasses()
          .that()
          .resideOutsideOfPackages(JOBS, CONSOLE, CLI, BENCHMARKS)
          .should()
          .dependOnClassesThat(resideInAnyPackage(KAFKA));

  @ArchTest
  static final ArchRule THE_CONSOLE_KNOWS_NO_JOB =
      noClasses()
          .that()
          .resideInAPackage(CONSOLE)
          .should()
          .dependOnClassesThat(resideInAnyPackage(JOBS, CLI, BENCHMARKS));

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_CONSOLE =
      noClasses()
          .that()
          .resideOutsideOfPackages(CONSOLE, BENCHMARKS)
          .should()
          .dependOnClassesThat(resideInAnyPackage(CONSOLE));

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_LAUNCHER_BUT_BENCHMARKS =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, BENCHMARKS)
          .should()
          .dependOnClassesThat(resideInAnyPackage(CLI));

  @ArchTest
  static final ArchRule THE_CORE_IS_GIVEN_ITS_TIME_AND_READS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(INDICATORS, INTAKE, ALERTS)
          .should()
          .callMethodWhere(describe("a clock is read", ArchitectureTest::readsClock))
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule THE_CORE_OPENS_NO_CONNECTION =
      noClasses()
          .that()
          .resideInAnyPackage(INDICATORS, INTAKE, ALERTS)
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(http\\..*|.*(Socket|Channel|Connection))");

  private static boolean readsClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean timed = owner.startsWith("java.time.") || owner.equals("java.lang.System");
    return timed && CLOCKS.contains(access.getName());
  }
}

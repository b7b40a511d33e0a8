package org.fengsui.intake.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.intake.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {
  private static final String YAML =
      """
      id: t
      name: {zh: 测, en: T}
      zone: Asia/Shanghai
      week_end: SUNDAY
      languages: [zh, en]
      issuer: {zh: 局, en: Office}
      levels: [county, region]
      industry_edition: GB/T 4754-2017
      check_employer_ids: true
      closings:
        default: {delay_days: 1}
      """;
  private static final String REGIONS =
      "code,parent,level,name_zh,name_en\nR,,region,区,Region\nC,R,county,县,County\n";
  private static final String INDUSTRIES = "code,parent,name_zh,name_en\nA,,农,Farming\n";

  @TempDir Path folder;

  @BeforeEach
  void aGoodPack() throws IOException {
    write("pack.yaml", YAML);
    write("regions.csv", REGIONS);
    write("industries.csv", INDUSTRIES);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Pack load() {
    return Packs.load(folder.toString());
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  @Test
  void ningxiaHasItsTwentyEightAreas() {
    Pack pack = Samples.NINGXIA;
    assertThat(pack.jurisdiction().areas().all()).hasSize(28);
    assertThat(pack.jurisdiction().areas().pathOf("640521").stream().map(Area::code))
        .containsExactly("640521", "640500", "640000");
    assertThat(pack.jurisdiction().weekEnd()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(pack.checkEmployerIds()).isTrue();
    assertThat(pack.defaultLanguage()).isEqualTo("zh");
    assertThat(pack.jurisdiction().monthlyPayrollSources())
        .containsExactly("ningxia-social-insurance");
  }

  @Test
  void ningxiaHasTwentySectionsAndNinetySevenDivisions() {
    Pack pack = Samples.NINGXIA;
    assertThat(pack.industries().values().stream().filter(String::isEmpty)).hasSize(20);
    assertThat(pack.industries()).hasSize(117);
    assertThat(pack.industryPath("54")).containsExactly("54", "G");
  }

  @Test
  void statesHaveFiftySevenAreasAndTwentySectors() {
    Pack pack = Samples.STATES;
    assertThat(pack.jurisdiction().areas().all()).hasSize(57);
    assertThat(pack.jurisdiction().areas().pathOf("PR")).hasSize(2);
    assertThat(pack.industries()).hasSize(20);
    assertThat(pack.jurisdiction().closingOf("claims.continued").delayDays()).isEqualTo(7);
    assertThat(pack.jurisdiction().sources()).isEmpty();
  }

  @Test
  void industryCodesOfEveryEditionAreFound() {
    IndustryCodes china = new IndustryCodes(Samples.NINGXIA);
    assertThat(china.find("C2711", null).code()).isEqualTo("27");
    assertThat(china.find("2711", "2017").code()).isEqualTo("27");
    assertThat(china.find("F", "2002")).isEqualTo(new IndustryCodes.Found("G", true));
    assertThat(china.find("H65", "GB/T 4754-2002").code()).isEqualTo("52");
    assertThat(china.find("79", "2011").code()).isEqualTo("80");
    assertThat(china.find("79", null).code()).isEqualTo("79");
    assertThat(china.find("CONSTRUCTION", null)).isNull();
    IndustryCodes states = new IndustryCodes(Samples.STATES);
    assertThat(states.find("311412", null)).isEqualTo(new IndustryCodes.Found("31-33", false));
    assertThat(states.find("44-45", null).code()).isEqualTo("44-45");
    assertThat(states.find("99999", null)).isNull();
  }

  @Test
  void springFestivalAlignsByDistance() {
    MovingHolidays holidays = Samples.NINGXIA.jurisdiction().holidays();
    assertThat(holidays.aligned(day("2026-02-27"), 1)).isEqualTo(OptionalInt.of(day("2025-02-08")));
    assertThat(holidays.aligned(day("2026-01-03"), 1)).isEqualTo(OptionalInt.of(day("2024-12-15")));
    assertThat(holidays.aligned(day("2026-01-02"), 1)).isEmpty();
    assertThat(holidays.aligned(day("2026-07-01"), 1)).isEmpty();
    assertThat(holidays.aligned(day("2004-01-22"), 1)).isEmpty();
  }

  @Test
  void aFolderLoadsWithItsRules() throws IOException {
    write("rules/a.yaml", "id: a");
    write("rule-tests/a.yaml", "rule: a");
    assertThat(load().ruleFiles()).containsOnlyKeys("a.yaml").containsValue("id: a");
    assertThat(load().ruleTestFiles()).containsOnlyKeys("a.yaml");
    assertThat(load().jurisdiction().holidays()).isSameAs(MovingHolidays.NONE);
  }

  private void refuses(String... parts) {
    assertThatThrownBy(this::load).isInstanceOf(PackException.class).hasMessageContainingAll(parts);
  }

  @Test
  void unknownKeysAreRefusedWithFileLineAndKey() throws IOException {
    write("pack.yaml", YAML.replace("zone:", "timezone: x\nzone:"));
    refuses("pack.yaml:3", "timezone", "not a known key");
  }

  @Test
  void wrongValuesAreRefusedWithTheirLine() throws IOException {
    write("pack.yaml", YAML.replace("Asia/Shanghai", "Mars/Base"));
    refuses("pack.yaml:3", "zone", "no known time zone");
    write("pack.yaml", YAML.replace("delay_days: 1", "delay_days: soon"));
    refuses("pack.yaml:11", "delay_days", "whole number");
    write("pack.yaml", YAML.replace("week_end: SUNDAY\n", ""));
    refuses("week_end", "is missing");
    write("pack.yaml", YAML + "  : [");
    refuses("is not YAML");
  }

  @Test
  void dirtyTablesAreRefusedWithFileAndLine() throws IOException {
    write("regions.csv", REGIONS + "D,R,village,村,Village\n");
    refuses("regions.csv:4", "village");
    write("regions.csv", REGIONS + "D,X,county,县,County\n");
    refuses("regions.csv", "unknown parent X");
    write("regions.csv", REGIONS + "D,R\n");
    refuses("regions.csv:4", "2 cells");
    write("regions.csv", "code;parent\n");
    refuses("regions.csv:1", "header must be");
  }

  @Test
  void missingFilesAndPacksAreRefused() throws IOException {
    Files.delete(folder.resolve("industries.csv"));
    refuses("industries.csv", "lacks this file");
    assertThatThrownBy(() -> Packs.load("atlantis"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("atlantis");
  }
}

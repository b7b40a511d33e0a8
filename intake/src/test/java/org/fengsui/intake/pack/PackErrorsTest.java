package org.fengsui.intake.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each error of a pack names file, line, key and reason, in both languages. */
class PackErrorsTest {
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
      sources:
        - id: office
          name: {zh: 窗, en: Desk}
          stream: layoff-reports
          interval: DAY
          areas: [C]
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
    Files.writeString(folder.resolve(file), text);
  }

  private void refuses(String... parts) {
    assertThatThrownBy(() -> Packs.load(folder.toString()))
        .isInstanceOf(PackException.class)
        .hasMessageContainingAll(parts)
        .hasMessageMatching("(?s).*[a-z].* / .*\\p{IsHan}.*");
  }

  @Test
  void theGoodPackLoads() {
    assertThat(Packs.load(folder.toString()).jurisdiction().sources()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: t|id: [t]|pack.yaml:1|key id|single value",
        "name: {zh: 测, en: T}|name: T|pack.yaml:2|mapping|mapping of keys",
        "en: T}|en: T, fr: T}|pack.yaml:2|fr|not a known key",
        "zone: Asia/Shanghai|zone: Beijing|pack.yaml:3|zone|no known time zone",
        "week_end: SUNDAY|week_end: Sunday|pack.yaml:4|week_end|MONDAY to SUNDAY",
        "languages: [zh, en]|languages: [zh, fr]|pack.yaml:5|languages|zh and en",
        "languages: [zh, en]|languages: zh|pack.yaml:5|languages|must be a list",
        "en: Office|fr: Office|pack.yaml:6|fr|not a known key",
        "levels: [county, region]|levels: []|pack.yaml:7|levels|at least one level",
        "industry_edition: GB/T 4754-2017|colour: red|pack.yaml:8|colour|not a known key",
        "check_employer_ids: true|check_employer_ids: yes|pack.yaml:9|check_employer_ids|true or false",
        "delay_days: 1|delay_days: -1|pack.yaml:11|delay_days|not be negative",
        "delay_days: 1|delay_days: 1.5|pack.yaml:11|delay_days|whole number",
        "delay_days: 1|delay_weeks: 1|pack.yaml:11|delay_weeks|not a known key",
        "stream: layoff-reports|stream: weather|pack.yaml:15|stream|layoff-reports",
        "interval: DAY|interval: HOUR|pack.yaml:16|interval|DAY, WEEK or MONTH",
        "areas: [C]|areas: [C, X]|pack.yaml:17|areas|unknown area X",
        "interval: DAY|period: DAY|pack.yaml:16|period|not a known key",
        "zone: Asia/Shanghai|id: t2|pack.yaml:3|id|line 1"
      })
  void aWrongKeyOrValue(String good, String bad, String where, String key, String reason)
      throws IOException {
    assertThat(YAML).contains(good);
    write("pack.yaml", YAML.replace(good, bad));
    refuses(where, key, reason);
  }

  @Test
  void anEmptyOrBrokenFile() throws IOException {
    write("pack.yaml", "");
    refuses("pack.yaml", "empty");
    write("pack.yaml", "- a\n");
    refuses("pack.yaml:1", "mapping of keys");
    write("pack.yaml", "id: \"t\n");
    refuses("pack.yaml", "is not YAML");
  }

  @Test
  void regionsThatFormNoTree() throws IOException {
    write("regions.csv", REGIONS + "C,R,county,县,County\n");
    refuses("regions.csv", "C");
    write("regions.csv", REGIONS + "D,E,county,县,County\nE,D,county,县,County\n");
    refuses("regions.csv");
    write("regions.csv", REGIONS + ",R,county,县,County\n");
    refuses("regions.csv:4", "column code is empty");
    write("regions.csv", REGIONS + "D,R,county,,County\n");
    refuses("regions.csv:4", "column name_zh is empty");
  }

  @Test
  void industriesThatFormNoTree() throws IOException {
    write("industries.csv", INDUSTRIES + "A,,农,Farming\n");
    refuses("industries.csv:3", "industry A is given twice");
    write("industries.csv", INDUSTRIES + "01,B,农业,Crops\nB,,工,Mining\n");
    refuses("industries.csv:3", "parent B must come first");
  }

  @Test
  void successorsThatLeadNowhere() throws IOException {
    write("region-successors.csv", "code,successor,note\nOLD,X,\n");
    refuses("region-successors.csv:2", "successor must be a current code");
    write("region-successors.csv", "code,successor,note\nC,R,\n");
    refuses("region-successors.csv:2", "the code an old one");
    write("region-successors.csv", "code,successor,note\nOLD,C,\n");
    write("industry-successors.csv", "edition,code,successor\n2011,A,\n");
    refuses("industry-successors.csv:2", "column successor is empty");
    write("industry-successors.csv", "edition,code,successor\n2011,Z,Q\n");
    refuses("industry-successors.csv:2", "industry Q is not in industries.csv");
  }

  @Test
  void holidaysThatAreNoDates() throws IOException {
    String header = "date,kind,name_zh,name_en\n";
    write("holidays.csv", header + "2026-02-30,moving,春节,Spring Festival\n");
    refuses("holidays.csv:2", "2026-02-17");
    write("holidays.csv", header + "2026-02-17,feast,春节,Spring Festival\n");
    refuses("holidays.csv:2", "kind must be holiday, workday or moving");
  }
}

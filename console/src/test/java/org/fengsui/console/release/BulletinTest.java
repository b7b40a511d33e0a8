package org.fengsui.console.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.board.Estimate;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.text.Words;
import org.junit.jupiter.api.Test;

class BulletinTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final DeskRoom room = new DeskRoom("");
  private final Releases releases = new Releases(room.store.sql());
  private final BulletinReader reader =
      new BulletinReader(room.store.sql(), releases, Ningxia.PLACE, 10);

  @Test
  void ratesComeWithTheirErrorByRegionAndPrefectureAndGroupsApart() {
    point("survey.unemployment_rate", "region", "640000", "", "2026-03-31", 5.6, 0.4, 900L, false);
    point(
        "survey.unemployment_rate",
        "prefecture",
        "640100",
        "",
        "2026-03-31",
        5.1,
        0.9,
        300L,
        false);
    point("survey.unemployment_rate", "county", "640104", "", "2026-03-31", 9.0, 3.0, 40L, false);
    point(
        "survey.unemployment_rate",
        "region",
        "640000",
        "YOUTH",
        "2026-03-31",
        15.0,
        2.0,
        90L,
        false);
    point("survey.unemployment_rate", "region", "640000", "", "2026-02-28", 5.5, 0.4, 900L, false);
    Bulletin b = reader.of(MARCH, false);
    assertThat(b.rates()).extracting(Bulletin.Line::key).containsExactly("640000", "640100");
    assertThat(b.rates().get(0).value()).isEqualTo(5.6);
    assertThat(b.rates().get(0).standardError()).isEqualTo(0.4);
    assertThat(b.rates().get(1).name()).isEqualTo(new Words("银川市", "Yinchuan"));
    assertThat(b.groups()).extracting(Bulletin.Line::group).containsExactly("YOUTH");
  }

  @Test
  void ofADailySeriesTheLastClosedDayOfTheMonthCounts() {
    for (String day : List.of("2026-02-28", "2026-03-29", "2026-03-30", "2026-04-01")) {
      point(
          "layoffs.persons",
          "region",
          "640000",
          "",
          day,
          Integer.parseInt(day.substring(8)),
          null,
          12L,
          false);
    }
    point("layoffs.persons", "region", "640000", "", "2026-03-31", 99, null, 12L, true);
    assertThat(reader.of(MARCH, true).layoffs())
        .extracting(Bulletin.Line::value)
        .containsExactly(30.0);
  }

  @Test
  void figuresThatRestOnFewAreNotForViewers() {
    point(
        "survey.unemployment_rate",
        "region",
        "640000",
        "VETERAN",
        "2026-03-31",
        33.3,
        9.9,
        9L,
        false);
    point(
        "survey.unemployment_rate",
        "region",
        "640000",
        "YOUTH",
        "2026-03-31",
        15.0,
        2.0,
        10L,
        false);
    List<Bulletin.Line> shown = reader.of(MARCH, false).groups();
    assertThat(shown).extracting(Bulletin.Line::suppressed).containsExactly(false, true);
    assertThat(shown.get(1).value()).isNull();
    assertThat(shown.get(1).standardError()).isNull();
    assertThat(shown.get(1).n()).isNull();
    assertThat(shown.get(1).estimate()).isNull();
    assertThat(reader.of(MARCH, true).groups().get(1).value()).isEqualTo(33.3);
  }

  @Test
  void estimatesByGroupComeInTheOrderOfThePackWithWhatTheyRestOn() {
    for (String group : List.of("YOUTH", "form=PLATFORM", "age=16-24", "sex=F", "sex=M")) {
      point(
          group.startsWith("form=") ? "survey.mean_hours" : "survey.unemployment_rate",
          "region",
          "640000",
          group,
          "2026-03-31",
          5.0,
          0.5,
          100L,
          false);
    }
    room.store
        .jdbc()
        .update(
            "UPDATE indicator_point SET psus = 12, degrees_of_freedom = 10,"
                + " flags = 'low-reliability' WHERE group_code = 'age=16-24'");
    List<Bulletin.Line> groups = reader.of(MARCH, false).groups();
    assertThat(groups)
        .extracting(Bulletin.Line::group)
        .containsExactly("sex=M", "sex=F", "age=16-24", "form=PLATFORM", "YOUTH");
    Estimate young = groups.get(2).estimate();
    assertThat(young.psus()).isEqualTo(12);
    assertThat(young.unreliable()).isTrue();
    // t(0.975, 10) is 2.228.
    assertThat(young.margin()).isCloseTo(0.5 * 2.228, within(1e-3));
    assertThat(groups.get(0).estimate().margin()).isNull();
    assertThat(groups.get(0).estimate().unreliable()).isFalse();
  }

  @Test
  void alertsOfTheMonthAreCountedByRuleLevelAndStatus() {
    room.take(Samples.employer("A", "640104"), Samples.employer("B", "640104"));
    room.take(Samples.area("county", "640302"));
    assertThat(reader.of(MARCH, true).warnings())
        .containsExactly(
            new Bulletin.Warnings("layoff-area", "YELLOW", "TEST", 1),
            new Bulletin.Warnings("layoff-employer", "YELLOW", "TEST", 2));
    assertThat(reader.of(YearMonth.of(2026, 4), true).warnings()).isEmpty();
  }

  @Test
  void aBulletinIsADraftUntilAPublisherApprovesItsMonth() {
    ReleaseDesk desk = new ReleaseDesk(releases, new AuditLog(room.store.sql()), List.of());
    ReleaseItem item =
        room.store
            .changes()
            .apply(
                c ->
                    desk.draft(
                        null, ReleaseKind.BULLETIN, new Words("2026-03 月报", "2026-03"), "li", c));
    assertThat(reader.of(MARCH, true).state()).isEqualTo(ReleaseState.DRAFT);
    assertThat(room.store.changes().apply(c -> desk.approve(item, "zhao", c)).booleanValue())
        .isTrue();
    assertThat(reader.of(MARCH, true).state()).isEqualTo(ReleaseState.APPROVED);
    assertThat(reader.of(YearMonth.of(2026, 4), true).state()).isEqualTo(ReleaseState.DRAFT);
    ReleaseItem approved = releases.find(item.id()).orElseThrow();
    assertThat(approved.approvedBy()).isEqualTo("zhao");
    assertThat(room.store.changes().apply(c -> desk.approve(approved, "li", c)).booleanValue())
        .isFalse();
    assertThat(room.audit.all())
        .extracting(e -> e.act())
        .containsExactly("DRAFT_RELEASE", "APPROVE_RELEASE");
  }

  private void point(
      String indicator,
      String by,
      String key,
      String group,
      String day,
      double value,
      Double error,
      Long n,
      boolean open) {
    room.store
        .jdbc()
        .update(
            "INSERT INTO indicator_point (indicator, scope_by, scope_key, group_code, window_code,"
                + " basis, rule_id, period_end, period_label, scope_name, figure, standard_error,"
                + " n, revision, as_of, flags, is_open)"
                + " VALUES (?, ?, ?, ?, '1m', '', '', ?, ?, '', ?, ?, ?, 1, ?, '', ?)",
            indicator,
            by,
            key,
            group,
            Date.valueOf(LocalDate.parse(day)),
            day.substring(0, 7),
            value,
            error,
            n,
            SqlTime.of(DeskRoom.OPENING),
            open);
  }
}

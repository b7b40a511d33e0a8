package org.fengsui.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyedFactCodecTest {
  private static final KeyedFactCodec CODEC = new KeyedFactCodec();

  static Stream<Fact> facts() {
    return Stream.of(
        new Amount("layoffs.persons", "YOUTH", -40, -12, -1, true),
        new Amount("claims.initial", "", 20_000, 7, 1, false),
        new Amount("claims.initial", "", 20_000, 0, 1, new Amount.Count(7, "640104")),
        new ReportFact(
            "R1",
            null,
            "",
            "640104",
            "27",
            "CLOSURE",
            -1,
            List.of(new ReportFact.Stage(20_000, -1, 19_990), new ReportFact.Stage(20_001, 5, 1)),
            19_999,
            true),
        new RegisterFact("甲", null, null, 12, -1, "MERGED", "X", true, 20_000, "", 4),
        new BaseFact("labour_force", -1, Long.MAX_VALUE, 2),
        new ResponseFact(
            673, "640104", "", null, 1, "EMPLOYED", List.of("YOUTH"), true, false, -1, true),
        new ResponseFact(
            673,
            "640104",
            "",
            null,
            1,
            "EMPLOYED",
            List.of("YOUTH"),
            true,
            false,
            -1,
            new ResponseFact.Details(-7, List.of("age=16-24", "sex=F"), "PLATFORM", 4_050, 1),
            true),
        new RateFact("surveyed_unemployment_rate", "SA", -5, "5.60", "percent", 1),
        new RateFact("surveyed_unemployment_rate", "SA", -5, "5.60", "percent", 1, 1_775_000L),
        new SourceSeenFact("layoff-reports", "office"));
  }

  private static byte[] bytes(KeyedFact keyed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CODEC.write(keyed, new DataOutputStream(out));
    return out.toByteArray();
  }

  private static KeyedFact read(byte[] bytes) throws IOException {
    return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactIsReadBack(Fact fact) throws IOException {
    ScopeKey to = new ScopeKey("county|industry", "640104|C");
    KeyedFact keyed = new KeyedFact(to, -86_400_000L, FactKind.LAYOFF, "报告 1", 7, true, fact);
    assertThat(read(bytes(keyed))).isEqualTo(keyed);
  }

  @ParameterizedTest
  @EnumSource(Origin.class)
  void originArrivalAndWhetherMoreFollowsAreReadBack(Origin origin) throws IOException {
    KeyedFact plain =
        new KeyedFact(
            ScopeKey.employer("E"),
            5,
            FactKind.HEARD,
            "",
            1,
            false,
            new SourceSeenFact("rates", "bureau"));
    for (long arrived : new long[] {KeyedFact.NO_ARRIVAL, 5, 1_005, -9}) {
      for (boolean more : new boolean[] {false, true}) {
        KeyedFact keyed = plain.came(origin, arrived, more);
        assertThat(read(bytes(keyed))).isEqualTo(keyed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void everyRankIsReadBack(FactKind rank) throws IOException {
    KeyedFact keyed =
        new KeyedFact(
            ScopeKey.employer("E"), 0, rank, "", 1, false, new SourceSeenFact("rates", "bureau"));
    assertThat(read(bytes(keyed)).rank()).isEqualTo(rank);
  }

  @Test
  void damagedBytesAreRefused() throws IOException {
    byte[] bytes =
        bytes(
            new KeyedFact(
                ScopeKey.employer("E"),
                0,
                FactKind.BASE,
                "",
                1,
                false,
                new SourceSeenFact("", "")));
    byte[] version = bytes.clone();
    version[0] = 9;
    assertThatThrownBy(() -> read(version)).isInstanceOf(IOException.class);
    byte[] tag = bytes.clone();
    tag[bytes.length - 3] = 99;
    assertThatThrownBy(() -> read(tag)).isInstanceOf(IOException.class);
  }
}

package org.fengsui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengsui.indicators.Fixtures.keyed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.junit.jupiter.api.Test;

class StateEntryTypesTest {
  /** Bytes as they are written; a build must read these for ever. */
  private static final Map<Integer, String> GOLDEN = new TreeMap<>();

  /** Bytes of earlier versions, which must be read for ever too. */
  private static final Map<Integer, String> EARLIER = new TreeMap<>();

  static {
    GOLDEN.put(1, "01000280b0e0b1ca64c0b8020102c0b8020e02");
    GOLDEN.put(2, "01020652313c");
    GOLDEN.put(
        3,
        "01020652310a4669726d0653310e363430313034044310434c4f53555245b401c0b802"
            + "80b0e0b1ca6404d4b8023cc0b80290b90201c2b802");
    GOLDEN.put(
        4,
        "01ffffffff0f80b0e0b1ca64045016526567697374657265640e363430313034084331"
            + "330e41435449564510706179726f6c6cf0018402f8b60202270e4d4552474544064532"
            + "c80101b4b70206");
    GOLDEN.put(5, "010226636f76657265645f656d706c6f796d656e74f0a80280890f04");
    GOLDEN.put(6, "0202940a0a342e31300480b0e0b1ca648000000000000000");
    GOLDEN.put(
        7,
        "020280b0e0b1ca6400000206703102040e727572616c7c009c85e30b000002009c85e3"
            + "0b0200c0959b8eb0c302000000000000000000000018727572616c7c594f555448009c"
            + "85e30b000002009c85e30b0200c0959b8eb0c3020000000000000000000000");
    EARLIER.put(6, "0102940a0a342e31300480b0e0b1ca64");
    EARLIER.put(
        7,
        "010280b0e0b1ca640206703102040e727572616c7c009c85e30b000002009c85e30b02"
            + "00c0959b8eb0c30218727572616c7c594f555448009c85e30b000002009c85e30b0200"
            + "c0959b8eb0c302");
    GOLDEN.put(8, "0102126f66666963652d6180b0e0b1ca64");
    GOLDEN.put(9, "010e3634303130340000c0b802");
    GOLDEN.put(10, "01feffffff0f020e363430313034b4b80202c0b8020e02");
  }

  private static <S extends StateEntry> byte[] bytes(StateEntryType<S> type, StateEntry entry)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    type.codec().write(type.kind().cast(entry), new DataOutputStream(out));
    return out.toByteArray();
  }

  private static <S extends StateEntry> S read(StateEntryType<S> type, byte[] bytes)
      throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    S entry = type.codec().read(in);
    assertThat(in.available()).as("bytes left of tag %d", type.tag()).isZero();
    return entry;
  }

  /** One entry of every type, by tag, from facts as they come. */
  private static Map<Integer, StateEntry> samples() {
    FactApplier applier = new FactApplier(Fixtures.place());
    MapKeyState state = new MapKeyState();
    List<Fact> facts =
        List.of(
            new Amount("claims.initial", "YOUTH", 20_000, 7, 1, false),
            Fixtures.report(
                "R1",
                "S1",
                "CLOSURE",
                90,
                20_000,
                new ReportFact.Stage(20_010, 30, 20_000),
                new ReportFact.Stage(20_040, -1, 20_001)),
            Fixtures.row(19_900, 120, 130, "ACTIVE", null, true, "payroll", 1),
            Fixtures.row(19_930, 100, -1, "MERGED", "E2", false, "payroll", 3),
            new BaseFact("covered_employment", 19_000, 123_456, 2),
            new RateFact("u", "U-3 SA", 650, "4.10", "percent", 2),
            new ResponseFact(
                650,
                "640104",
                "s1",
                "p1",
                12_345_678,
                "UNEMPLOYED",
                List.of("YOUTH"),
                true,
                true,
                450_000,
                false),
            new SourceSeenFact("insurance-claims", "office-a"));
    facts.forEach(f -> applier.apply(keyed(f, 20_000, "R1", 1), state));
    Fact count = new Amount("claims.continued", "", 20_000, 7, 1, new Amount.Count(7, "640104"));
    applier.apply(keyed(new ScopeKey("county", "640104"), count, 20_000, "C1", 1), state);
    Map<Integer, StateEntry> found = new TreeMap<>();
    for (String name : state.names()) {
      StateEntry entry = state.read(name, new StateEntryType<>(0, StateEntry.class, null));
      if (!name.startsWith("ledger/") || name.endsWith("YOUTH")) {
        found.putIfAbsent(entry.type().tag(), entry);
      }
    }
    return found;
  }

  @Test
  void tagsAreUniqueAndBelongToThisModule() {
    Set<Integer> tags = new HashSet<>();
    for (StateEntryType<?> type : StateEntryTypes.all()) {
      assertThat(type.tag()).isBetween(1, 63);
      assertThat(tags.add(type.tag())).as("tag %d is unique", type.tag()).isTrue();
    }
  }

  @Test
  void everyTypeReadsBackWhatItWrote() throws IOException {
    Map<Integer, StateEntry> samples = samples();
    for (StateEntryType<?> type : StateEntryTypes.all()) {
      assertThat(samples).containsKey(type.tag());
      byte[] once = bytes(type, samples.get(type.tag()));
      assertThat(bytes(type, read(type, once))).as("tag %d", type.tag()).isEqualTo(once);
    }
  }

  @Test
  void theBytesOfEveryTypeStayAsFirstPublished() throws IOException {
    Map<Integer, String> now = new TreeMap<>();
    for (StateEntryType<?> type : StateEntryTypes.all()) {
      now.put(type.tag(), HexFormat.of().formatHex(bytes(type, samples().get(type.tag()))));
    }
    assertThat(now).isEqualTo(GOLDEN);
  }

  @Test
  void bytesOfEarlierVersionsAreRead() throws IOException {
    for (Map.Entry<Integer, String> earlier : EARLIER.entrySet()) {
      StateEntryType<?> type =
          StateEntryTypes.all().stream()
              .filter(t -> t.tag() == earlier.getKey())
              .findFirst()
              .orElseThrow();
      StateEntry entry = read(type, HexFormat.of().parseHex(earlier.getValue()));
      assertThat(HexFormat.of().formatHex(bytes(type, entry)))
          .as("tag %d", earlier.getKey())
          .isEqualTo(GOLDEN.get(earlier.getKey()));
    }
  }

  @Test
  void bytesOfAnUnknownVersionAreRefusedByName() {
    for (StateEntryType<?> type : StateEntryTypes.all()) {
      assertThatThrownBy(() -> read(type, new byte[] {99, 0, 0}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("version 99");
    }
  }
}

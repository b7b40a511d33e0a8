package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.intake.Samples;
import org.fengsui.intake.revision.Given;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.Place;
import org.fengsui.intake.revision.StoredRecord;
import org.fengsui.intake.revision.StoredRecordCodec;
import org.fengsui.intake.stream.KnownPersons;
import org.fengsui.intake.stream.Numbers;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class CodecsTest {
  private static final int LAST = 20_900 - LatestRevision.KEPT_DAYS;

  private static <T> byte[] bytes(BinaryCodec<T> codec, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(value, new DataOutputStream(out));
    return out.toByteArray();
  }

  private static <T> T read(BinaryCodec<T> codec, byte[] bytes) throws IOException {
    return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void anAdmittedRecordTravelsAsBytesAndIsDecodedOnDemand() throws IOException {
    Accepted before =
        Samples.accepted(
            Topics.LAYOFF_REPORTS, Samples.layoff().setRegion("640382").setRevision(2).build());
    Accepted after = read(new AcceptedCodec(), bytes(new AcceptedCodec(), before));
    assertThat(after).usingRecursiveComparison().ignoringFields("record").isEqualTo(before);
    assertThat(((LayoffReport) after.record()).getRegion()).isEqualTo("640181");
  }

  @Test
  void aStoredRecordKeepsItsBytesForGood() throws IOException {
    StoredRecord stored =
        new StoredRecord(
            3,
            new byte[] {1, 2},
            List.of(new KnownPersons(-5, 7), new KnownPersons(20_000, -1)),
            LAST);
    byte[] bytes = bytes(new StoredRecordCodec(), stored);
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("0306c0b70204090ec0b80201040102");
    assertThat(read(new StoredRecordCodec(), bytes)).usingRecursiveComparison().isEqualTo(stored);
    // the same as 0.1.0 wrote it, with the day after which the id could be forgotten
    byte[] expiring = HexFormat.of().parseHex("0106c8c60204090ec0b80201040102");
    assertThat(read(new StoredRecordCodec(), expiring))
        .usingRecursiveComparison()
        .isEqualTo(stored);
  }

  @Test
  void aStoredRecordThatStatesNoRevisionKeepsPlaceAndCarriedNumbers() throws IOException {
    StoredRecord stored =
        new StoredRecord(
            new Place(1, false, -7),
            3,
            new byte[] {1},
            List.of(),
            List.of(
                new Given(new Place(1, true, 0), new Numbers(642, true, Numbers.NONE), false),
                new Given(new Place(1, true, 0), Numbers.ABSENT, true)),
            LAST);
    byte[] bytes = bytes(new StoredRecordCodec(), stored);
    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo("0402000d060402010000840a010102010001010001c0b702000201");
    assertThat(read(new StoredRecordCodec(), bytes)).usingRecursiveComparison().isEqualTo(stored);
    byte[] expiring =
        HexFormat.of().parseHex("0202000d060402010000840a010102010001010001c8c602000201");
    assertThat(read(new StoredRecordCodec(), expiring))
        .usingRecursiveComparison()
        .isEqualTo(stored);
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    byte[] other = {9, 0, 0};
    assertThatThrownBy(() -> read(new StoredRecordCodec(), other)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new AcceptedCodec(), other)).isInstanceOf(IOException.class);
  }
}

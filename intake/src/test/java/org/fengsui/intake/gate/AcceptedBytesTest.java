package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.fengsui.intake.Samples;
import org.fengsui.intake.stream.AdmissionFlags;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/** The bytes in which an admitted record travels and rests stay as first published. */
class AcceptedBytesTest {
  private static final String GOLDEN =
      "01" // version
          + "000e6c61796f66662d7265706f727473" // stream
          + "08e5b7a531" // id, 4 bytes
          + "06" // revision 3
          + "03" // withdrawn and amended
          + "01" // a millisecond before 1970
          + "00046465736b" // source
          + "02000f6f6c642d726567696f6e2d636f6465" // one flag
          + "040102"; // two bytes of record
  private static final Accepted SAMPLE =
      new Accepted(
          Topics.LAYOFF_REPORTS,
          "工1",
          3,
          true,
          true,
          true,
          -1,
          "desk",
          List.of(AdmissionFlags.OLD_REGION_CODE),
          null,
          new byte[] {1, 2});

  private static byte[] written(Accepted accepted) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AcceptedCodec().write(accepted, new DataOutputStream(out));
    return out.toByteArray();
  }

  private static Accepted read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Accepted accepted = new AcceptedCodec().read(in);
    assertThat(in.available()).isZero();
    return accepted;
  }

  @Test
  void areThoseFirstPublished() throws IOException {
    assertThat(HexFormat.of().formatHex(written(SAMPLE))).isEqualTo(GOLDEN);
    Accepted back = read(HexFormat.of().parseHex(GOLDEN));
    assertThat(HexFormat.of().formatHex(written(back))).isEqualTo(GOLDEN);
    assertThat(back.recordId()).isEqualTo("工1");
    assertThat(back.knownAt()).isEqualTo(-1);
    assertThat(back.flags()).containsExactly(AdmissionFlags.OLD_REGION_CODE);
  }

  @Test
  void theMarksStandApart() throws IOException {
    for (int marks = 0; marks < 8; marks++) {
      boolean stated = (marks & 1) != 0;
      boolean withdrawn = (marks & 2) != 0;
      boolean amended = (marks & 4) != 0;
      byte[] none = new byte[0];
      Accepted back =
          read(written(new Accepted("s", "i", 1, stated, withdrawn, amended, 0, "", null, none)));
      assertThat(back.stated()).isEqualTo(stated);
      assertThat(back.withdrawn()).isEqualTo(withdrawn);
      assertThat(back.amended()).isEqualTo(amended);
    }
  }

  @Test
  void cutShortTheyAreAnErrorWhereverTheCut() throws IOException {
    byte[] whole = written(SAMPLE);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Assertions.assertThatThrownBy(() -> read(cut))
          .as("%d bytes", length)
          .isInstanceOf(EOFException.class);
    }
  }

  @Test
  void aLongIdTravelsToo() throws IOException {
    String id = "工".repeat(9_000);
    var report = Samples.accepted(Topics.LAYOFF_REPORTS, Samples.layoff().setReportId(id).build());
    assertThat(read(written(report)).recordId()).isEqualTo(id);
  }
}

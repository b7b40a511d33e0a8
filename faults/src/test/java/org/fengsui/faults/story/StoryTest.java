package org.fengsui.faults.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
  @TempDir Path folder;

  @Test
  void equalSeedsGiveEqualBytesAndOthersOthers() {
    assertThat(Story.of(3, 40)).isEqualTo(Story.of(3, 40)).isNotEqualTo(Story.of(4, 40));
  }

  @Test
  void everyRecordIsAdmittedAndComesInTheOrderOfKnownTime() throws Exception {
    Story.write(5, Story.DAYS, folder);
    List<Numbered> records = Numbered.read(folder);
    assertThat(records).hasSizeGreaterThan(700).allSatisfy(r -> assertThat(r.key()).isNotNull());
    assertThat(records).extracting(Numbered::knownAt).isSorted();
    assertThat(records).extracting(Numbered::topic).contains(Topics.INSURANCE_CLAIMS);
    long last = records.get(records.size() - 1).knownAt();
    Instant until = Story.until(Story.DAYS);
    assertThat(last).isLessThan(until.toEpochMilli());
    assertThat(Numbered.last(until, Duration.ofDays(1)).knownAt())
        .isEqualTo(until.plus(Duration.ofDays(1)).toEpochMilli() + 1);
  }
}

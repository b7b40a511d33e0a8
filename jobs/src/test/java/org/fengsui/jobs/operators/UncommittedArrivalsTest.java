package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UncommittedArrivalsTest {
  private final UncommittedArrivals arrivals = new UncommittedArrivals();

  @Test
  void aMessageIsReadWhenTheCheckpointAfterItIsComplete() {
    arrivals.add(10);
    arrivals.flushed(1);
    arrivals.add(20);
    assertThat(arrivals.committed(1)).containsExactly(10L);
    assertThat(arrivals.committed(1)).as("once").isEmpty();
    arrivals.flushed(2);
    assertThat(arrivals.committed(2)).containsExactly(20L);
  }

  @Test
  void aCheckpointCommitsWhatAnAbandonedOneBeforeItHeld() {
    arrivals.add(10);
    arrivals.flushed(1);
    arrivals.add(20);
    arrivals.flushed(2);
    arrivals.add(30);
    arrivals.flushed(3);
    assertThat(arrivals.committed(2)).containsExactly(10L, 20L);
    assertThat(arrivals.committed(3)).containsExactly(30L);
  }
}

package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final int BYTES = 4 * Memory.SHORT;

  private final Memory memory = new Memory(BYTES);

  @Test
  void there_is_room_for_so_many_bytes() {
    assertThat(memory.take(BYTES / 2)).isTrue();
    assertThat(memory.take(BYTES / 2 + 1)).isFalse();
    assertThat(memory.take(BYTES / 2)).isTrue();
    assertThat(memory.take(Memory.SHORT + 1)).isFalse();

    memory.giveBack(BYTES / 2);
    assertThat(memory.take(BYTES / 2)).isTrue();
  }

  @Test
  void what_is_short_always_finds_room() {
    assertThat(memory.take(BYTES)).isTrue();

    assertThat(memory.take(Memory.SHORT)).isTrue();
  }

  @Test
  void it_is_scarce_from_half_of_it_on() {
    assertThat(memory.take(BYTES / 2 - 1)).isTrue();
    assertThat(memory.isScarce()).isFalse();

    assertThat(memory.take(1)).isTrue();
    assertThat(memory.isScarce()).isTrue();
    assertThat(memory.isFull()).isFalse();

    assertThat(memory.take(BYTES / 2)).isTrue();
    assertThat(memory.isFull()).isTrue();
  }
}

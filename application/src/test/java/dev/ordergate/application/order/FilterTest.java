package dev.ordergate.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.SearchTerm;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {

  @Test
  void over_the_trash_it_lets_pass_what_it_did_before() {
    assertThat(oakOf2023(false).inTrash(true)).isEqualTo(oakOf2023(true));
    assertThat(oakOf2023(true).inTrash(false)).isEqualTo(oakOf2023(false));
  }

  private static OrderFilter oakOf2023(boolean deleted) {
    return new OrderFilter(
        Set.of(OrderStatus.PENDING),
        Optional.of(new SearchTerm("oak")),
        Optional.of(Instant.parse("2023-01-01T00:00:00Z")),
        Optional.of(Instant.parse("2024-01-01T00:00:00Z")),
        Optional.of(Instant.parse("2023-02-01T00:00:00Z")),
        Optional.of(Instant.parse("2024-02-01T00:00:00Z")),
        deleted);
  }
}

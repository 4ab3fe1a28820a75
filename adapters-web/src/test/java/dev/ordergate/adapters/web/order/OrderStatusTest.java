package dev.ordergate.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.order.OrderStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every status needs where the compiler asks for nothing. */
final class OrderStatusTest {

  private static final Path STYLE = Path.of("src/main/resources/static/style.css");

  @ParameterizedTest
  @EnumSource(OrderStatus.class)
  void every_status_has_a_part_of_the_list(OrderStatus status) {
    assertThat(ListTab.values()).extracting(ListTab::statuses).contains(Set.of(status));
  }

  @ParameterizedTest
  @EnumSource(OrderStatus.class)
  void every_status_has_its_place_among_the_moves(OrderStatus status) {
    assertThat(Move.LIKELIEST_FIRST).containsOnlyOnce(status);
  }

  // A pending order has the mark that every status has unless it is told otherwise.
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
  void every_status_has_its_colour(OrderStatus status) throws IOException {
    assertThat(Files.readString(STYLE)).contains(".status." + Words.statusClass(status) + " {");
  }
}

package dev.ordergate.adapters.rest.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.adapters.rest.json.QueryParameters;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.SearchTerm;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrderFiltersTest {

  private static final OrderFilter EVERYTHING =
      new OrderFilter(
          Set.of(OrderStatus.PENDING, OrderStatus.ON_HOLD),
          Optional.of(new SearchTerm("Büro & +1")),
          Optional.of(Instant.parse("2023-01-01T00:00:00Z")),
          Optional.of(Instant.parse("2024-01-01T00:00:00.000001Z")),
          Optional.of(Instant.parse("2023-02-01T00:00:00Z")),
          Optional.of(Instant.parse("2024-02-01T00:00:00Z")),
          true);

  @Test
  void every_part_of_a_filter_comes_back_from_a_link() throws ReflectiveOperationException {
    for (RecordComponent part : OrderFilter.class.getRecordComponents()) {
      assertThat(part.getAccessor().invoke(EVERYTHING))
          .as(part.getName())
          .isNotEqualTo(part.getAccessor().invoke(OrderFilter.NONE));
    }
    OrderFilters filters = new OrderFilters(EVERYTHING, new Ordering(Ordering.Key.TITLE, false));

    assertThat(read(filters.query())).isEqualTo(filters);
  }

  @Test
  void what_nobody_asked_for_is_not_in_a_link() {
    OrderFilters none = new OrderFilters(OrderFilter.NONE, Ordering.NEWEST_FIRST);

    assertThat(none.query()).isEmpty();
  }

  private static OrderFilters read(String query) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    for (String parameter : query.substring(1).split("&", -1)) {
      String[] nameAndValue = parameter.split("=", 2);
      values.add(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
    }
    UriInfo uri =
        (UriInfo)
            Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> values);
    QueryParameters parameters = QueryParameters.of(uri);
    OrderFilters filters = OrderFilters.read(parameters);
    parameters.finish();
    return filters;
  }
}

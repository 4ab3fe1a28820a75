package dev.ordergate.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.order.PlaceOrder.Command;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlaceOrderTest {

  private static final Object[] ONE = {
    new AccountId(7), new Title("Title"), new Description("Text"), Source.API, Optional.empty()
  };
  private static final Object[] OTHER = {
    new AccountId(8),
    new Title("Other title"),
    new Description("Other text"),
    Source.WEB,
    Optional.of(new IdempotencyKey("k 1"))
  };
  private static final Set<String> NOT_OF_THE_ORDER = Set.of("owner", "source", "key");

  @Test
  void an_attempt_is_the_same_as_another_where_all_it_asks_for_is()
      throws ReflectiveOperationException {
    RecordComponent[] parts = Command.class.getRecordComponents();
    for (int i = 0; i < parts.length; i++) {
      Object[] changed = ONE.clone();
      changed[i] = OTHER[i];

      assertThat(command(changed).fingerprint().equals(command(ONE).fingerprint()))
          .as(parts[i].getName())
          .isEqualTo(NOT_OF_THE_ORDER.contains(parts[i].getName()));
    }
  }

  private static Command command(Object[] parts) throws ReflectiveOperationException {
    return (Command) Command.class.getDeclaredConstructors()[0].newInstance(parts);
  }
}

package dev.ordergate.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 42, 999_999_999_999_999_999L})
  void a_positive_number_of_up_to_18_digits_is_one(long number) {
    assertThat(IdNumber.parse(Long.toString(number))).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "01",
        "-1",
        "+1",
        " 1",
        "1 ",
        "1\n",
        "1.0",
        "x",
        "٣",
        "1000000000000000000"
      })
  void another_spelling_is_none(String text) {
    assertThat(IdNumber.parse(text)).isEmpty();
  }

  @Test
  void orders_and_accounts_are_numbered_alike() {
    assertThat(OrderId.parse("42")).contains(new OrderId(42));
    assertThat(OrderId.parse("0")).isEmpty();
    assertThat(AccountId.parse("42")).contains(new AccountId(42));
    assertThat(AccountId.parse("0")).isEmpty();
  }
}

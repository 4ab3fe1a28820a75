package dev.ordergate.adapters.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.domain.account.AccountId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchesTest {

  private static final Optional<AccountId> ADA = Optional.of(new AccountId(1));
  private static final Optional<AccountId> GRACE = Optional.of(new AccountId(2));

  private final Searches searches = new Searches(10);

  @Test
  void an_account_has_three_at_once() {
    assertThat(nested(List.of(ADA, ADA, ADA))).isEqualTo("found");
    assertThatThrownBy(() -> nested(List.of(ADA, ADA, ADA, ADA)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("one account");
    assertThat(nested(List.of(ADA, ADA, ADA, GRACE))).isEqualTo("found");
  }

  @Test
  void all_together_have_half_of_the_connections() {
    assertThat(nested(List.of(ADA, GRACE, ADA, GRACE, Optional.empty()))).isEqualTo("found");
    assertThatThrownBy(() -> nested(List.of(ADA, GRACE, ADA, GRACE, Optional.empty(), ADA)))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("too many searches at once");
  }

  @Test
  void one_that_fails_leaves_its_place() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() ->
              searches.run(
                  ADA,
                  () -> {
                    throw new IllegalStateException("failed");
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** Each begins while those before it are running. */
  private String nested(List<Optional<AccountId>> owners) {
    return owners.isEmpty()
        ? "found"
        : searches.run(owners.getFirst(), () -> nested(owners.subList(1, owners.size())));
  }
}

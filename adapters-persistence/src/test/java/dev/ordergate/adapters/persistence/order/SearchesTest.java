package dev.ordergate.adapters.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.order.TooManySearchesException;
import dev.ordergate.application.order.TooManySearchesException.Share;
import dev.ordergate.domain.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchesTest {

  private static final Optional<AccountId> ADA = Optional.of(new AccountId(1));
  private static final Optional<AccountId> GRACE = Optional.of(new AccountId(2));
  private static final List<Optional<AccountId>> ALL_OF_ADA = List.of(ADA, ADA, ADA);
  private static final List<Optional<AccountId>> ALL =
      List.of(ADA, GRACE, ADA, GRACE, Optional.empty());

  private final Searches searches = new Searches(10);

  @Test
  void an_account_has_three_at_once() {
    during(
        ALL_OF_ADA,
        () -> {
          assertThat(refused(ADA)).isEqualTo(Share.ONE_ACCOUNT);
          assertThat(search(GRACE)).isEqualTo("found");
        });
    assertThat(search(ADA)).isEqualTo("found");
  }

  @Test
  void all_together_have_half_of_the_connections() {
    during(ALL, () -> assertThat(refused(ADA)).isEqualTo(Share.ALL));
    assertThat(search(ADA)).isEqualTo("found");
  }

  @ParameterizedTest
  @MethodSource("full")
  void a_patient_one_waits_for_its_place(List<Optional<AccountId>> running) {
    CompletableFuture<String> patient = new CompletableFuture<>();

    during(
        running,
        () -> {
          Thread waiting =
              Thread.ofPlatform()
                  .start(() -> patient.complete(searches.run(ADA, true, () -> "found")));
          while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
          assertThat(patient).isNotDone();
        });

    assertThat(patient.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("found");
  }

  private static List<List<Optional<AccountId>>> full() {
    return List.of(ALL_OF_ADA, ALL);
  }

  @Test
  void one_that_fails_leaves_its_place() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() ->
              searches.run(
                  ADA,
                  false,
                  () -> {
                    throw new IllegalStateException("failed");
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private String search(Optional<AccountId> owner) {
    return searches.run(owner, false, () -> "found");
  }

  private Share refused(Optional<AccountId> owner) {
    return assertThatExceptionOfType(TooManySearchesException.class)
        .isThrownBy(() -> search(owner))
        .actual()
        .share();
  }

  /** Does something while one search of each of these owners is running. */
  private void during(List<Optional<AccountId>> owners, Runnable deed) {
    if (owners.isEmpty()) {
      deed.run();
    } else {
      assertThat(
              searches.<Boolean>run(
                  owners.getFirst(),
                  false,
                  () -> {
                    during(owners.subList(1, owners.size()), deed);
                    return true;
                  }))
          .isTrue();
    }
  }
}

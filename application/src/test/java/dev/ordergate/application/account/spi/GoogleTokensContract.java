package dev.ordergate.application.account.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.account.GoogleAccess.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link GoogleTokens} promises. */
public abstract class GoogleTokensContract extends PortContract {

  protected static final Grant CONSENT =
      new Grant(
          "ya29.first", Optional.of("1//refresh"), List.of("openid", "email"), Optional.of(NOW));

  protected static final Grant LATER_LOGIN =
      new Grant("ya29.second", Optional.empty(), List.of("openid"), Optional.empty());

  private static final Grant ROTATED =
      new Grant("ya29.third", Optional.of("1//rotated"), List.of("openid"), Optional.of(NOW));

  protected abstract GoogleTokens googleTokens();

  protected abstract AccountId newAccount();

  /** The access token and the refresh token as stored, in the clear. */
  protected abstract List<String> storedTokens(AccountId account);

  @Test
  void nothing_is_known_before_the_first_grant() {
    assertThat(googleTokens().access(newAccount())).isEmpty();
  }

  @Test
  void a_grant_is_kept() {
    AccountId account = newAccount();

    store(account, CONSENT);

    assertThat(googleTokens().access(account))
        .contains(new GoogleAccess(State.CONNECTED, List.of("openid", "email"), Optional.of(NOW)));
    assertThat(storedTokens(account)).containsExactly("ya29.first", "1//refresh");
  }

  @Test
  void a_grant_without_refresh_token_keeps_the_stored_one() {
    AccountId account = newAccount();
    store(account, CONSENT);

    store(account, LATER_LOGIN);

    assertThat(googleTokens().access(account))
        .contains(new GoogleAccess(State.CONNECTED, List.of("openid"), Optional.empty()));
    assertThat(storedTokens(account)).containsExactly("ya29.second", "1//refresh");
  }

  @Test
  void a_new_refresh_token_replaces_the_stored_one() {
    AccountId account = newAccount();
    store(account, LATER_LOGIN);
    assertThat(storedTokens(account)).containsExactly("ya29.second");

    store(account, CONSENT);

    assertThat(storedTokens(account)).containsExactly("ya29.first", "1//refresh");
  }

  @Test
  void a_grant_without_scopes_has_none() {
    AccountId account = newAccount();

    store(account, new Grant("ya29.bare", Optional.empty(), List.of(), Optional.empty()));

    assertThat(googleTokens().access(account).map(GoogleAccess::scopes)).contains(List.of());
  }

  @Test
  void a_stored_grant_is_read_back() {
    AccountId account = newAccount();
    assertThat(googleTokens().find(account)).isEmpty();

    store(account, CONSENT);
    assertThat(googleTokens().find(account)).contains(CONSENT);

    store(account, LATER_LOGIN);
    assertThat(googleTokens().find(account))
        .contains(
            new Grant(
                "ya29.second", Optional.of("1//refresh"), List.of("openid"), Optional.empty()));
  }

  @Test
  void what_refreshing_gave_is_kept() {
    AccountId account = newAccount();
    store(account, CONSENT);

    transact(() -> googleTokens().refreshed(account, "1//refresh", LATER_LOGIN, NOW));
    assertThat(storedTokens(account)).containsExactly("ya29.second", "1//refresh");

    transact(() -> googleTokens().refreshed(account, "1//refresh", ROTATED, NOW));
    assertThat(storedTokens(account)).containsExactly("ya29.third", "1//rotated");
  }

  @Test
  void what_refreshing_an_older_token_gave_does_not_replace_a_newer_one() {
    AccountId account = newAccount();
    store(account, CONSENT);
    transact(() -> googleTokens().refreshed(account, "1//refresh", ROTATED, NOW));

    transact(() -> googleTokens().refreshed(account, "1//refresh", LATER_LOGIN, NOW));
    transact(() -> googleTokens().refreshed(account, "1//refresh", CONSENT, NOW));

    assertThat(storedTokens(account)).containsExactly("ya29.third", "1//rotated");
  }

  @Test
  void a_refused_token_needs_the_person_until_the_next_grant() {
    AccountId account = newAccount();
    store(account, CONSENT);

    transact(() -> googleTokens().requireReconsent(account, Optional.of("1//refresh"), NOW));
    assertThat(googleTokens().access(account))
        .contains(
            new GoogleAccess(
                State.RECONSENT_REQUIRED, List.of("openid", "email"), Optional.of(NOW)));

    store(account, CONSENT);
    assertThat(googleTokens().access(account).map(GoogleAccess::state)).contains(State.CONNECTED);
  }

  @Test
  void the_refusal_of_an_older_token_says_nothing_of_a_newer_one() {
    AccountId account = newAccount();
    store(account, CONSENT);
    transact(() -> googleTokens().refreshed(account, "1//refresh", ROTATED, NOW));

    transact(() -> googleTokens().requireReconsent(account, Optional.of("1//refresh"), NOW));

    assertThat(googleTokens().access(account).map(GoogleAccess::state)).contains(State.CONNECTED);
  }

  @Test
  void a_grant_that_cannot_be_renewed_needs_the_person_when_it_has_expired() {
    AccountId account = newAccount();
    Instant limit = NOW.plusSeconds(3600);
    store(account, new Grant("ya29.bare", Optional.empty(), List.of("openid"), Optional.of(limit)));

    transact(() -> googleTokens().requireReconsent(account, Optional.empty(), NOW));
    assertThat(googleTokens().access(account).map(GoogleAccess::state)).contains(State.CONNECTED);

    transact(() -> googleTokens().requireReconsent(account, Optional.of("1//refresh"), limit));
    assertThat(googleTokens().access(account).map(GoogleAccess::state)).contains(State.CONNECTED);

    transact(() -> googleTokens().requireReconsent(account, Optional.empty(), limit));
    assertThat(googleTokens().access(account).map(GoogleAccess::state))
        .contains(State.RECONSENT_REQUIRED);
  }

  @Test
  void what_is_forgotten_stays_so() {
    AccountId account = newAccount();
    store(account, CONSENT);

    assertThat(inTransaction(() -> googleTokens().remove(account))).isTrue();
    assertThat(inTransaction(() -> googleTokens().remove(account))).isFalse();
    transact(() -> googleTokens().refreshed(account, "1//refresh", ROTATED, NOW));
    transact(() -> googleTokens().requireReconsent(account, Optional.of("1//refresh"), NOW));

    assertThat(googleTokens().access(account)).isEmpty();
    assertThat(googleTokens().find(account)).isEmpty();
  }

  protected final void store(AccountId account, Grant grant) {
    transact(() -> googleTokens().store(account, grant, NOW));
  }
}

package dev.ordergate.application.account.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.account.GoogleAccess.State;
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

  protected final void store(AccountId account, Grant grant) {
    transact(() -> googleTokens().store(account, grant, NOW));
  }
}

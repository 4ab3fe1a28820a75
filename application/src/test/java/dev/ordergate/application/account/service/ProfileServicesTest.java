package dev.ordergate.application.account.service;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.ShowProfile.Profile;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.account.spi.InMemoryGoogleTokens;
import dev.ordergate.application.fixture.People;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.GoogleAccess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProfileServicesTest {

  private static final AccountId UNKNOWN = new AccountId(99);

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryGoogleTokens googleTokens = new InMemoryGoogleTokens();
  private final Account account = People.register(accounts);

  @Test
  void a_profile_without_google_tokens_says_so() {
    assertThat(show(account.id())).contains(new Profile(account, Optional.empty()));
    assertThat(show(UNKNOWN)).isEmpty();
  }

  @Test
  void a_profile_shows_what_google_granted() {
    googleTokens.store(
        account.id(),
        new Grant("access", Optional.empty(), List.of("openid"), Optional.of(NOW)),
        NOW);

    assertThat(show(account.id()).flatMap(Profile::google))
        .contains(
            new GoogleAccess(GoogleAccess.State.CONNECTED, List.of("openid"), Optional.of(NOW)));
  }

  @Test
  void a_chosen_name_is_kept() {
    DisplayName chosen = new DisplayName("Countess");

    assertThat(rename(account.id(), chosen)).isTrue();

    assertThat(accounts.find(account.id())).contains(account.renamed(chosen));
    assertThat(accounts.find(account.id()).map(Account::nameIsChosen)).contains(true);
  }

  @Test
  void an_unknown_account_cannot_be_renamed() {
    assertThat(rename(UNKNOWN, new DisplayName("Nobody"))).isFalse();
    assertThat(accounts.find(account.id())).contains(account);
  }

  private Optional<Profile> show(AccountId id) {
    return new ShowProfileService(accounts, googleTokens).show(id);
  }

  private boolean rename(AccountId id, DisplayName name) {
    return new RenameAccountService(accounts).rename(new RenameAccount.Command(id, name));
  }
}

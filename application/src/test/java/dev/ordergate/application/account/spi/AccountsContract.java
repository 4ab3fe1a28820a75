package dev.ordergate.application.account.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static dev.ordergate.application.fixture.People.profile;
import static dev.ordergate.application.fixture.People.register;
import static dev.ordergate.application.fixture.People.stranger;
import static dev.ordergate.application.fixture.People.withActive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.account.ProviderProfile;
import dev.ordergate.domain.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Accounts} promises. */
public abstract class AccountsContract extends PortContract {

  private static final int AT_ONCE = 16;

  protected abstract Accounts accounts();

  @Test
  void a_first_login_makes_an_account() {
    GoogleSubject subject = stranger();
    ProviderProfile profile =
        new ProviderProfile(
            new EmailAddress("Grace@example.org"),
            new DisplayName("Grace"),
            Optional.of(new PictureUrl("https://example.org/grace.png")));

    Account added = inTransaction(() -> accounts().findOrAdd(subject, profile, NOW));

    assertThat(added)
        .isEqualTo(
            new Account(
                added.id(),
                subject,
                profile.email(),
                profile.name(),
                false,
                profile.pictureUrl(),
                Role.USER,
                true,
                NOW,
                NOW,
                Optional.empty()));
    assertThat(accounts().find(added.id())).contains(added);
    assertThat(inTransaction(() -> accounts().findForChange(added.id()))).contains(added);
  }

  @Test
  void a_later_login_finds_the_account_as_it_is() {
    Account added = inTransaction(() -> register(accounts()));

    Account found =
        inTransaction(
            () -> accounts().findOrAdd(added.subject(), profile("New"), NOW.plusSeconds(9)));

    assertThat(found).isEqualTo(added);
  }

  @Test
  void the_same_subject_of_another_issuer_is_somebody_else() {
    Account google = inTransaction(() -> register(accounts()));
    GoogleSubject other = new GoogleSubject("https://issuer.example", google.subject().subject());

    Account added = inTransaction(() -> accounts().findOrAdd(other, profile("Ada"), NOW));

    assertThat(added.id()).isNotEqualTo(google.id());
  }

  @Test
  void an_unknown_account_is_not_found() {
    AccountId unknown = new AccountId(Long.MAX_VALUE);

    assertThat(accounts().find(unknown)).isEmpty();
    assertThat(inTransaction(() -> accounts().findForChange(unknown))).isEmpty();
    assertThatThrownBy(
            () -> {
              Account nobody = inTransaction(() -> register(accounts()));
              transact(() -> accounts().update(numbered(nobody, unknown)));
            })
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_changed_account_is_found_as_it_was_changed() {
    Account added = inTransaction(() -> register(accounts()));
    ProviderProfile profile =
        new ProviderProfile(
            new EmailAddress("countess@example.org"),
            new DisplayName("Ignored"),
            Optional.of(new PictureUrl("https://example.org/ada.png")));
    Account changed =
        withActive(
            added
                .renamed(new DisplayName("Countess"))
                .loggedIn(profile, Role.ADMIN, NOW.plusSeconds(60)),
            false);

    transact(() -> {
      assertThat(accounts().findForChange(added.id())).contains(added);
      accounts().update(changed);
      assertThat(accounts().find(added.id())).contains(changed);
    });

    assertThat(accounts().find(added.id())).contains(changed);
  }

  @Test
  void a_lock_shows_what_changed_since_an_earlier_read() {
    Account read = inTransaction(() -> register(accounts()));
    Account changed = read.renamed(new DisplayName("Changed"));

    transact(() -> {
      assertThat(accounts().find(read.id())).contains(read);
      transact(() -> accounts().update(changed));
      assertThat(accounts().findForChange(read.id())).contains(changed);
    });
  }

  @Test
  void simultaneous_first_logins_make_one_account_and_all_succeed() throws Exception {
    GoogleSubject subject = stranger();
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    Callable<Account> login =
        () -> {
          start.await();
          return inTransaction(() -> accounts().findOrAdd(subject, profile("Ada"), NOW));
        };

    List<Future<Account>> logins;
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      logins = threads.invokeAll(Stream.generate(() -> login).limit(AT_ONCE).toList());
    }

    assertThat(logins).allMatch(done -> done.state() == Future.State.SUCCESS);
    assertThat(logins.stream().map(Future::resultNow).distinct()).hasSize(1);
  }

  @Test
  void active_admins_are_told_from_others() {
    Account admin = inTransaction(() -> add("Admin", Role.ADMIN, NOW));
    Account disabled = inTransaction(() -> add("Disabled", Role.ADMIN, NOW));
    Account user = inTransaction(() -> register(accounts()));
    transact(() -> accounts().update(withActive(disabled, false)));

    assertThat(inTransaction(() -> accounts().activeAdminsForChange()))
        .contains(admin.id())
        .doesNotContain(disabled.id(), user.id());
    transact(() -> accounts().update(withActive(admin, false)));
    assertThat(inTransaction(() -> accounts().activeAdminsForChange())).doesNotContain(admin.id());
  }

  @Test
  void accounts_are_listed_newest_first() {
    String mark = UUID.randomUUID().toString();
    Account second = inTransaction(() -> add(mark, Role.USER, NOW));
    Account third = inTransaction(() -> add(mark, Role.USER, NOW));
    Account first = inTransaction(() -> add(mark, Role.USER, NOW.minusNanos(1000)));
    Optional<AccountSearch> search = Optional.of(new AccountSearch(mark));

    assertThat(accounts().list(Optional.empty(), search, 9)).containsExactly(third, second, first);
    assertThat(accounts().list(Optional.empty(), search, 2)).containsExactly(third, second);
    assertThat(accounts().list(Optional.of(after(third)), search, 9))
        .containsExactly(second, first);
    assertThat(accounts().list(Optional.of(after(second)), search, 1)).containsExactly(first);
    assertThat(accounts().list(Optional.of(after(first)), search, 9)).isEmpty();
    assertThat(accounts().list(Optional.empty(), Optional.empty(), 1)).hasSize(1);
  }

  @Test
  void a_search_finds_parts_of_name_and_address_whatever_their_case() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Account named = inTransaction(() -> add("Ms " + mark + " Ünal", Role.USER, NOW));
    Account odd = inTransaction(() -> add(mark + "100%_\\x", Role.USER, NOW));
    Account dotted = inTransaction(() -> add(mark + " İpek", Role.USER, NOW));

    assertThat(found(mark.toUpperCase(Locale.ROOT) + " ünAL")).containsExactly(named);
    // A capital whose small form is two characters: not every collation of a database knows it.
    assertThat(found(mark + " i\u0307pek")).containsExactly(dotted);
    assertThat(found(mark + "100%_\\X")).containsExactly(odd);
    assertThat(found(mark + "%")).isEmpty();
    assertThat(found(mark + "_")).isEmpty();
    assertThat(found("ada@EXAMPLE.org")).contains(named);
  }

  @Test
  void an_erased_account_is_gone_and_the_person_somebody_new() {
    Account erased = inTransaction(() -> register(accounts()));
    Account kept = inTransaction(() -> register(accounts()));

    transact(() -> {
      assertThat(accounts().findForChange(erased.id())).isPresent();
      accounts().erase(erased.id());
      assertThat(accounts().find(erased.id())).isEmpty();
    });

    assertThat(accounts().find(erased.id())).isEmpty();
    assertThat(accounts().find(kept.id())).contains(kept);
    Account again =
        inTransaction(
            () -> accounts().findOrAdd(erased.subject(), profile("Ada"), NOW.plusSeconds(9)));
    assertThat(again.id()).isNotEqualTo(erased.id());
    transact(() -> accounts().erase(erased.id()));
  }

  private List<Account> found(String text) {
    return accounts().list(Optional.empty(), Optional.of(new AccountSearch(text)), 200);
  }

  private Account add(String name, Role role, Instant now) {
    return register(accounts(), name, role, now);
  }

  private static AccountPosition after(Account account) {
    return new AccountPosition(account.createdAt(), account.id());
  }

  private static Account numbered(Account account, AccountId id) {
    return new Account(
        id,
        account.subject(),
        account.email(),
        account.name(),
        account.nameIsChosen(),
        account.pictureUrl(),
        account.role(),
        account.active(),
        account.createdAt(),
        account.lastLoginAt(),
        account.cutOff());
  }
}

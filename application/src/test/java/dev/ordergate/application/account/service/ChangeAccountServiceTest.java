package dev.ordergate.application.account.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static dev.ordergate.application.fixture.People.withActive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.ChangeAccount.Changed;
import dev.ordergate.application.account.ChangeAccount.Command;
import dev.ordergate.application.account.ChangeAccount.LastAdmin;
import dev.ordergate.application.account.ChangeAccount.NotAdmin;
import dev.ordergate.application.account.ChangeAccount.NotFound;
import dev.ordergate.application.account.ChangeAccount.Result;
import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountChange;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChangeAccountServiceTest {

  private static final AccountChange DISABLE = active(false);
  private static final AccountChange ENABLE = active(true);

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies();
  private final RecordingCutOffs cutOffs = new RecordingCutOffs();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  private final Account admin = People.register(accounts, "Admin", Role.ADMIN, NOW);
  private final Account user = People.register(accounts);
  private final OpaqueToken secret = signIn(user.id());
  private final Presented minted = mint(user.id());

  @Test
  void a_disabled_account_loses_every_session() {
    assertThat(change(user, DISABLE)).isEqualTo(new Changed(withActive(user, false)));

    assertThat(accounts.find(user.id())).contains(withActive(user, false));
    assertThat(webSessions.find(secret.hash())).isEmpty();
    assertThat(cause(minted)).contains(RevocationCause.ACCOUNT_DISABLED);
    assertThat(cutOffs.accounts()).containsExactly(user.id());
    assertThat(auditTrail.events()).containsExactly(event(AuditKind.ACCOUNT_DISABLED, ""));
  }

  @Test
  void sessions_of_others_go_on() {
    OpaqueToken others = signIn(admin.id());
    Presented ofOther = mint(admin.id());

    assertThat(change(user, DISABLE)).isInstanceOf(Changed.class);

    assertThat(webSessions.find(others.hash())).isPresent();
    assertThat(cause(ofOther)).isEmpty();
  }

  @Test
  void an_enabled_account_may_sign_in_again_and_nothing_comes_back() {
    change(user, DISABLE);

    assertThat(change(user, ENABLE)).isEqualTo(new Changed(user));

    assertThat(cause(minted)).contains(RevocationCause.ACCOUNT_DISABLED);
    assertThat(cutOffs.accounts()).containsExactly(user.id());
    assertThat(auditTrail.events())
        .containsExactly(
            event(AuditKind.ACCOUNT_DISABLED, ""), event(AuditKind.ACCOUNT_ENABLED, ""));
  }

  @Test
  void a_new_role_cuts_off_access_tokens_and_ends_no_session() {
    Result result = change(user, role(Role.ADMIN));

    assertThat(result).isInstanceOf(Changed.class);
    assertThat(accounts.find(user.id()).map(Account::role)).contains(Role.ADMIN);
    assertThat(webSessions.find(secret.hash())).isPresent();
    assertThat(cause(minted)).isEmpty();
    assertThat(cutOffs.accounts()).containsExactly(user.id());
    assertThat(auditTrail.events()).containsExactly(event(AuditKind.ROLE_CHANGED, "admin"));
  }

  @Test
  void what_is_so_already_leaves_no_trace() {
    assertThat(change(user, ENABLE)).isEqualTo(new Changed(user));
    assertThat(change(user, role(Role.USER))).isEqualTo(new Changed(user));

    assertThat(cutOffs.accounts()).isEmpty();
    assertThat(auditTrail.events()).isEmpty();
  }

  @Test
  void the_last_active_admin_stays() {
    assertThat(change(admin, DISABLE)).isEqualTo(new LastAdmin());
    assertThat(change(admin, role(Role.USER))).isEqualTo(new LastAdmin());

    assertThat(accounts.find(admin.id())).contains(admin);
    assertThat(cutOffs.accounts()).isEmpty();
    assertThat(auditTrail.events()).isEmpty();
  }

  @Test
  void one_of_two_admins_may_go() {
    change(user, role(Role.ADMIN));

    assertThat(change(admin, role(Role.USER))).isInstanceOf(Changed.class);
    assertThat(changeBy(user, user, DISABLE)).isEqualTo(new LastAdmin());
  }

  @ParameterizedTest
  @MethodSource("endings")
  void who_is_no_active_admin_any_more_changes_nothing(AccountChange ending) {
    change(user, role(Role.ADMIN));
    changeBy(user, admin, ending);
    Optional<Account> ended = accounts.find(admin.id());
    int recorded = auditTrail.events().size();

    assertThat(change(admin, ENABLE)).isEqualTo(new NotAdmin());
    assertThat(change(admin, role(Role.ADMIN))).isEqualTo(new NotAdmin());
    assertThat(change(user, DISABLE)).isEqualTo(new NotAdmin());

    assertThat(accounts.find(admin.id())).isEqualTo(ended);
    assertThat(accounts.find(user.id()).map(Account::active)).contains(true);
    assertThat(auditTrail.events()).hasSize(recorded);
  }

  static Stream<AccountChange> endings() {
    return Stream.of(DISABLE, role(Role.USER));
  }

  @Test
  void an_unknown_account_is_not_found() {
    Command command = new Command(admin.id(), LAPTOP, new AccountId(99), DISABLE);

    assertThat(service().change(command)).isEqualTo(new NotFound());
    assertThat(cutOffs.accounts()).isEmpty();
    assertThat(auditTrail.events()).isEmpty();
  }

  private AuditEvent event(AuditKind kind, String detail) {
    return new AuditEvent(kind, Optional.of(user.id()), Optional.of(admin.id()), LAPTOP, detail);
  }

  private Result change(Account account, AccountChange change) {
    return changeBy(admin, account, change);
  }

  private Result changeBy(Account actor, Account account, AccountChange change) {
    return service().change(new Command(actor.id(), LAPTOP, account.id(), change));
  }

  private ChangeAccountService service() {
    return new ChangeAccountService(
        accounts, webSessions, families, cutOffs, auditTrail, new AdjustableClock(NOW));
  }

  private static AccountChange active(boolean active) {
    return new AccountChange(Optional.of(active), Optional.empty());
  }

  private static AccountChange role(Role role) {
    return new AccountChange(Optional.empty(), Optional.of(role));
  }

  private OpaqueToken signIn(AccountId account) {
    OpaqueToken opened = Families.secret();
    webSessions.add(
        WebSession.open(
            new WebSessionId(UUID.randomUUID()), account, LAPTOP, NOW, LoginPolicy.STANDARD),
        opened.hash());
    return opened;
  }

  private Presented mint(AccountId account) {
    Presented first = Families.open(account, Optional.empty(), NOW);
    families.add(first.family(), first.token());
    return first;
  }

  private Optional<RevocationCause> cause(Presented token) {
    return families.find(token.token().hash()).map(Presented::family).flatMap(TokenFamily::revoked);
  }
}

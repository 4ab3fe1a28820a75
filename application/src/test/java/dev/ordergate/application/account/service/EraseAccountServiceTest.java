package dev.ordergate.application.account.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.EraseAccount;
import dev.ordergate.application.account.ExportAccount;
import dev.ordergate.application.account.ExportAccount.Export;
import dev.ordergate.application.account.HeldSession;
import dev.ordergate.application.account.ListAccounts;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.account.spi.InMemoryGoogleTokens;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.application.login.spi.SessionArchive;
import dev.ordergate.application.order.spi.InMemoryOrderArchive;
import dev.ordergate.application.order.spi.InMemoryOrderHistory;
import dev.ordergate.application.order.spi.InMemoryOrders;
import dev.ordergate.application.session.SessionEndedException;
import dev.ordergate.application.session.service.RequireSessionService;
import dev.ordergate.application.token.spi.InMemoryCutOffs;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Erasing an account, and taking everything along before. */
final class EraseAccountServiceTest {

  private static final AccountId UNKNOWN = new AccountId(99);
  private static final Grant CONSENT =
      new Grant("access", Optional.of("refresh"), List.of("openid"), Optional.of(NOW));

  private final OpenTransactions transactions = new OpenTransactions();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final InMemoryCutOffs cutOffSessions = new InMemoryCutOffs(clock);
  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies(cutOffSessions);
  private final InMemoryOrderHistory history = new InMemoryOrderHistory();
  private final InMemoryOrders orders = new InMemoryOrders(history);
  private final InMemoryOrderArchive archive = new InMemoryOrderArchive(orders, history);
  private final InMemoryGoogleTokens googleTokens = new InMemoryGoogleTokens();
  private final ScriptedGoogleGrants google = new ScriptedGoogleGrants(transactions);
  private final RecordingCutOffs cutOffs = new RecordingCutOffs();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  private final Account account = People.register(accounts);
  private final Account other = People.register(accounts);

  @Test
  void nothing_of_an_erased_account_is_left() {
    OpaqueToken secret = signIn();
    TokenFamily device = Families.open(account.id(), Optional.empty(), NOW).family();
    families.add(device, Families.open(account.id(), Optional.empty(), NOW).token());
    googleTokens.store(account.id(), CONSENT, NOW);
    for (int number = 1; number <= EraseAccountService.ORDERS_AT_ONCE + 1; number++) {
      place(account.id());
    }

    assertThat(erase(account.id())).isTrue();

    assertThat(accounts.find(account.id())).isEmpty();
    assertThat(webSessions.find(secret.hash())).isEmpty();
    assertThat(families.findForChange(device.id()).orElseThrow().revoked()).isPresent();
    assertThat(archive.page(account.id(), Optional.empty(), 1)).isEmpty();
    assertThat(googleTokens.stored(account.id())).isEmpty();
    assertThat(google.revoked()).containsExactly("refresh");
    assertThat(cutOffs.accounts()).containsExactly(account.id());
    assertThat(auditTrail.events()).containsExactly(event(AuditKind.ACCOUNT_DELETED));
  }

  @Test
  void other_accounts_are_untouched() {
    Order kept = place(other.id());
    googleTokens.store(other.id(), CONSENT, NOW);

    assertThat(erase(account.id())).isTrue();

    assertThat(accounts.find(other.id())).contains(other);
    assertThat(archive.page(other.id(), Optional.empty(), 9)).containsExactly(kept);
    assertThat(googleTokens.stored(other.id())).contains(CONSENT);
    assertThat(google.revoked()).isEmpty();
  }

  @Test
  void sessions_are_cut_off_shortly_before_the_commit_however_long_the_orders_take() {
    families.add(
        Families.open(account.id(), Optional.empty(), NOW).family(),
        Families.open(account.id(), Optional.empty(), NOW).token());
    place(account.id());
    archive.beforeErasing(() -> clock.advance(Duration.ofMinutes(1)));

    assertThat(erase(account.id())).isTrue();

    assertThat(cutOffSessions.within(Duration.ofSeconds(1))).hasSize(1);
  }

  @Test
  void an_unknown_account_is_not_erased() {
    assertThat(erase(UNKNOWN)).isFalse();

    assertThat(cutOffs.accounts()).isEmpty();
    assertThat(auditTrail.events()).isEmpty();
  }

  @Test
  void an_export_holds_everything_and_reads_it_page_by_page() {
    googleTokens.store(account.id(), CONSENT, NOW);
    int many = 2 * ExportAccountService.LONG_PAGE + 1;
    for (int number = 1; number <= many; number++) {
      place(account.id());
    }
    place(other.id());

    Export export = export(account.id()).orElseThrow();
    int before = transactions.done();

    assertThat(export.account()).isEqualTo(account);
    assertThat(export.google().map(GoogleAccess::scopes)).contains(List.of("openid"));
    assertThat(read(export.sessions())).containsExactly(SESSION);
    assertThat(transactions.done()).as("a page and the end").isEqualTo(before + 2);
    assertThat(read(export.orders())).hasSize(many).allMatch(o -> o.owner().equals(account.id()));
    assertThat(transactions.done()).as("three pages and the end").isEqualTo(before + 6);
    assertThat(read(export.history()))
        .extracting(event -> event.order().value())
        .hasSize(many)
        .isSorted();
    assertThat(transactions.done()).as("three pages and the end").isEqualTo(before + 10);
    assertThat(auditTrail.events()).containsExactly(event(AuditKind.ACCOUNT_EXPORTED));
    assertThat(read(export.events()))
        .extracting(recorded -> recorded.event().kind())
        .containsExactly(AuditKind.ACCOUNT_EXPORTED);
  }

  @Test
  void what_is_read_after_the_session_has_ended_is_not_exported() {
    for (int number = 0; number <= ExportAccountService.LONG_PAGE; number++) {
      place(account.id());
    }
    Iterator<Order> exported = export(account.id()).orElseThrow().orders().iterator();
    for (int number = 0; number < ExportAccountService.LONG_PAGE; number++) {
      exported.next();
    }

    openSessions.clear();

    assertThatThrownBy(exported::hasNext).isInstanceOf(SessionEndedException.class);
  }

  @Test
  void an_unknown_account_has_no_export() {
    assertThat(export(UNKNOWN)).isEmpty();
    assertThat(auditTrail.events()).isEmpty();
  }

  @Test
  void accounts_are_listed_page_by_page() {
    var service = new ListAccountsService(accounts);

    ListAccounts.Page first =
        service.list(new ListAccounts.Query(1, Optional.empty(), Optional.empty()));
    assertThat(first.accounts()).containsExactly(other);

    ListAccounts.Page second =
        service.list(new ListAccounts.Query(1, first.next(), Optional.empty()));
    assertThat(second.accounts()).containsExactly(account);
    assertThat(second.next()).isEmpty();
    assertThat(new FindAccountService(accounts).find(other.id())).contains(other);
  }

  private static final SessionId ASKING = new SessionId(new UUID(0, 2));

  private final Set<SessionId> openSessions = new HashSet<>(Set.of(ASKING));

  private static final HeldSession SESSION =
      new HeldSession(
          new UUID(0, 1),
          SessionKind.WEB,
          "ordergate-web",
          LAPTOP,
          NOW,
          NOW,
          NOW,
          NOW.plusSeconds(60),
          Optional.empty());

  private static <T> List<T> read(Iterable<T> once) {
    List<T> elements = new ArrayList<>();
    once.forEach(elements::add);
    return elements;
  }

  private Optional<Export> export(AccountId id) {
    SessionArchive sessions =
        (owner, after, limit) -> after.isPresent() ? List.of() : List.of(SESSION);
    return new ExportAccountService(
            transactions,
            accounts,
            googleTokens,
            new RequireSessionService(openSessions::contains),
            sessions,
            archive,
            auditTrail,
            auditTrail,
            clock)
        .export(new ExportAccount.Command(id, ASKING, LAPTOP));
  }

  private boolean erase(AccountId id) {
    return new EraseAccountService(
            transactions,
            accounts,
            webSessions,
            families,
            archive,
            googleTokens,
            google,
            cutOffs,
            auditTrail,
            clock)
        .erase(new EraseAccount.Command(id, LAPTOP));
  }

  private AuditEvent event(AuditKind kind) {
    return new AuditEvent(kind, Optional.of(account.id()), Optional.of(account.id()), LAPTOP, "");
  }

  private OpaqueToken signIn() {
    OpaqueToken secret = Families.secret();
    webSessions.add(
        WebSession.open(
            new WebSessionId(UUID.randomUUID()), account.id(), LAPTOP, NOW, LoginPolicy.STANDARD),
        secret.hash());
    return secret;
  }

  private Order place(AccountId owner) {
    return orders.add(new NewOrder(owner, new Title("Title"), Description.EMPTY, NOW), Source.API);
  }
}

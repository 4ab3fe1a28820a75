package dev.ordergate.application.session.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.application.session.EndOtherSessions;
import dev.ordergate.application.session.EndSession;
import dev.ordergate.application.session.EndSession.Result;
import dev.ordergate.application.session.ListSessions;
import dev.ordergate.application.session.ListSessions.Session;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SessionServicesTest {

  private static final AccountId ADA = new AccountId(1);
  private static final AccountId EVE = new AccountId(2);
  private static final SessionId NONE = new SessionId(UUID.randomUUID());

  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final ListSessions list = new ListSessionsService(webSessions, families, clock);
  private final EndSession end = new EndSessionService(webSessions, families, auditTrail, clock);
  private final EndOtherSessions endOthers =
      new EndOtherSessionsService(webSessions, families, auditTrail, clock);

  private final WebSession browser = signIn(ADA);
  private final TokenFamily minted = mint(ADA, Optional.of(browser.id()));
  private final TokenFamily phone = mint(ADA, Optional.empty());
  private final WebSession browserOfEve = signIn(EVE);
  private final TokenFamily mintedByEve = mint(EVE, Optional.of(browserOfEve.id()));

  @Test
  void the_list_shows_both_kinds_and_marks_the_one_that_asks() {
    List<Session> sessions = list.list(new ListSessions.Command(ADA, id(phone)));

    assertThat(sessions)
        .containsExactlyInAnyOrder(
            new Session(
                id(browser),
                SessionKind.WEB,
                "ordergate-web",
                LAPTOP,
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(12)),
                false),
            device(minted, false),
            device(phone, true));
  }

  @Test
  void the_newest_comes_first() {
    clock.advance(Duration.ofMinutes(1));
    TokenFamily newest = mint(ADA, Optional.empty());

    assertThat(listed(ADA).getFirst()).isEqualTo(id(newest));
  }

  @Test
  void what_has_ended_is_not_listed() {
    families.revoke(minted.id(), RevocationCause.REVOKED, NOW);
    clock.advance(Duration.ofHours(12));
    assertThat(listed(ADA)).containsExactly(id(phone));
    for (SessionId asking : List.of(id(minted), id(browser))) {
      assertThat(list.list(new ListSessions.Command(ADA, asking)))
          .extracting(Session::id)
          .containsExactly(id(phone));
    }

    clock.advance(Duration.ofDays(14));
    assertThat(listed(ADA)).isEmpty();
  }

  @Test
  void the_one_that_asks_is_listed_behind_any_number_of_newer_ones() {
    clock.advance(Duration.ofMinutes(1));
    for (int i = 0; i < ListSessions.MOST; i++) {
      signIn(ADA);
      mint(ADA, Optional.empty());
    }

    for (SessionId asking : List.of(id(browser), id(phone))) {
      assertThat(list.list(new ListSessions.Command(ADA, asking)))
          .hasSize(2 * ListSessions.MOST + 1)
          .last()
          .matches(Session::current)
          .extracting(Session::id)
          .isEqualTo(asking);
    }
    assertThat(listed(ADA)).hasSize(2 * ListSessions.MOST);
    assertThat(list.list(new ListSessions.Command(ADA, id(browserOfEve))))
        .noneMatch(Session::current);
    assertThat(list.list(new ListSessions.Command(ADA, id(mintedByEve))))
        .noneMatch(Session::current);
  }

  @Test
  void those_left_idle_crowd_nobody_out() {
    clock.advance(Duration.ofMinutes(1));
    for (int i = 0; i < ListSessions.MOST; i++) {
      signIn(ADA);
    }
    clock.advance(Duration.ofHours(12).minusMinutes(1));
    webSessions.touch(browser.id(), clock.instant());
    clock.advance(Duration.ofMinutes(1));

    assertThat(listed(ADA)).containsExactlyInAnyOrder(id(browser), id(minted), id(phone));
  }

  @Test
  void ending_a_web_session_ends_the_devices_that_hang_on_it() {
    assertThat(end(ADA, id(browser))).isEqualTo(Result.ENDED);

    assertThat(listed(ADA)).containsExactly(id(phone));
    assertThat(cause(minted)).contains(RevocationCause.LOGOUT);
    assertThat(webSessions.findForChange(browser.id())).isEmpty();
    assertThat(auditTrail.events()).containsExactly(ended("web"));
  }

  @Test
  void ending_a_device_ends_nothing_else() {
    assertThat(end(ADA, id(minted))).isEqualTo(Result.ENDED);

    assertThat(cause(minted)).contains(RevocationCause.LOGOUT);
    assertThat(listed(ADA)).containsExactlyInAnyOrder(id(browser), id(phone));
    assertThat(auditTrail.events()).containsExactly(ended("device"));
  }

  @Test
  void nobody_ends_anybody_elses_session_nor_one_that_is_not_there() {
    assertThat(end(EVE, id(browser))).isEqualTo(Result.NOT_FOUND);
    assertThat(end(EVE, id(phone))).isEqualTo(Result.NOT_FOUND);
    assertThat(end(ADA, NONE)).isEqualTo(Result.NOT_FOUND);

    assertThat(listed(ADA)).hasSize(3);
    assertThat(auditTrail.events()).isEmpty();
  }

  @Test
  void what_has_ended_cannot_be_ended_again() {
    assertThat(end(ADA, id(browser))).isEqualTo(Result.ENDED);

    assertThat(end(ADA, id(browser))).isEqualTo(Result.NOT_FOUND);
    assertThat(end(ADA, id(minted))).isEqualTo(Result.NOT_FOUND);

    clock.advance(Duration.ofDays(14));
    assertThat(end(ADA, id(phone))).isEqualTo(Result.NOT_FOUND);
    assertThat(end(EVE, id(browserOfEve))).isEqualTo(Result.NOT_FOUND);
  }

  @Test
  void a_device_keeps_itself_and_the_web_session_it_was_minted_from() {
    WebSession otherBrowser = signIn(ADA);
    TokenFamily mintedElsewhere = mint(ADA, Optional.of(otherBrowser.id()));
    TokenFamily sibling = mint(ADA, Optional.of(browser.id()));

    endOthers.endOthers(new EndOtherSessions.Command(ADA, id(minted), LAPTOP));

    assertThat(listed(ADA)).containsExactlyInAnyOrder(id(minted), id(browser));
    assertThat(List.of(mintedElsewhere, sibling, phone))
        .extracting(this::cause)
        .containsOnly(Optional.of(RevocationCause.LOGOUT));
    assertThat(listed(EVE)).containsExactlyInAnyOrder(id(browserOfEve), id(mintedByEve));
    assertThat(auditTrail.events()).containsExactly(ended("all_others"));
  }

  @Test
  void a_device_that_signed_in_itself_keeps_no_web_session() {
    endOthers.endOthers(new EndOtherSessions.Command(ADA, id(phone), LAPTOP));

    assertThat(listed(ADA)).containsExactly(id(phone));
  }

  @Test
  void a_browser_keeps_itself_alone() {
    endOthers.endOthers(new EndOtherSessions.Command(ADA, id(browser), LAPTOP));

    assertThat(listed(ADA)).containsExactly(id(browser));
  }

  private Result end(AccountId account, SessionId session) {
    return end.end(new EndSession.Command(account, session, LAPTOP));
  }

  private List<SessionId> listed(AccountId account) {
    return list.list(new ListSessions.Command(account, NONE)).stream().map(Session::id).toList();
  }

  private Optional<RevocationCause> cause(TokenFamily family) {
    return families.findForChange(family.id()).orElseThrow().revoked();
  }

  private WebSession signIn(AccountId account) {
    WebSession session =
        WebSession.open(
            new WebSessionId(UUID.randomUUID()),
            account,
            LAPTOP,
            clock.instant(),
            LoginPolicy.STANDARD);
    webSessions.add(session, Families.secret().hash());
    return session;
  }

  private TokenFamily mint(AccountId account, Optional<WebSessionId> from) {
    Presented first = Families.open(account, from, clock.instant());
    families.add(first.family(), first.token());
    return first.family();
  }

  private static Session device(TokenFamily family, boolean current) {
    return new Session(
        id(family),
        SessionKind.DEVICE,
        "a-client",
        LAPTOP,
        NOW,
        NOW,
        NOW.plus(Duration.ofDays(14)),
        current);
  }

  private static AuditEvent ended(String detail) {
    return new AuditEvent(
        AuditKind.SESSION_ENDED, Optional.of(ADA), Optional.of(ADA), LAPTOP, detail);
  }

  private static SessionId id(WebSession session) {
    return new SessionId(session.id().value());
  }

  private static SessionId id(TokenFamily family) {
    return new SessionId(family.id().value());
  }
}

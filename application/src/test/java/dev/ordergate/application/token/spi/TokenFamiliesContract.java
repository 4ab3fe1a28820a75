package dev.ordergate.application.token.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link TokenFamilies} promises. */
public abstract class TokenFamiliesContract extends PortContract {

  private static final Instant LATER = NOW.plusSeconds(30);

  /** Where somebody is signed in. */
  protected record Browser(AccountId account, WebSessionId session) {}

  protected abstract TokenFamilies families();

  protected abstract CutOffs cutOffs();

  protected abstract AccountId newAccount();

  protected abstract WebSessionId newWebSession(AccountId account);

  @Test
  void a_new_family_is_found_by_its_first_token() {
    Presented fromWeb = add(newBrowser(), NOW);
    Presented fromMobile = stored(Families.open(newAccount(), Optional.empty(), NOW));

    assertThat(find(fromWeb)).isEqualTo(fromWeb);
    assertThat(find(fromMobile)).isEqualTo(fromMobile);
    assertThat(inTransaction(() -> families().find(Families.secret().hash()))).isEmpty();
  }

  @Test
  void a_family_is_found_by_its_id() {
    Presented first = add(newBrowser(), NOW);

    FamilyId id = first.family().id();
    FamilyId nobodys = new FamilyId(UUID.randomUUID());
    assertThat(inTransaction(() -> families().findForChange(id))).contains(first.family());
    assertThat(inTransaction(() -> families().findForChange(nobodys))).isEmpty();
    assertThat(inTransaction(() -> families().find(id))).contains(first.family());
    assertThat(inTransaction(() -> families().find(nobodys))).isEmpty();
  }

  @Test
  void the_newest_families_of_an_account_come_first_and_nobody_elses() {
    Browser browser = newBrowser();
    Presented older = add(browser, NOW);
    Presented newer = add(browser, NOW.plusSeconds(1));
    add(newBrowser(), NOW);

    assertThat(newest(browser.account(), LATER, 2)).containsExactly(newer.family(), older.family());
    assertThat(newest(browser.account(), LATER, 1)).containsExactly(newer.family());
  }

  @Test
  void the_newest_are_the_newest_of_those_that_have_not_ended() {
    Browser browser = newBrowser();
    Presented fromWeb = add(browser, NOW);
    Presented fromMobile =
        stored(Families.open(browser.account(), Optional.empty(), NOW.plusSeconds(1)));
    Presented revoked = add(browser, NOW.plusSeconds(2));
    transact(() -> families().revoke(revoked.family().id(), RevocationCause.REVOKED, LATER));
    assertThat(newest(browser.account(), LATER, 1)).containsExactly(fromMobile.family());

    Presented used = rotate(fromWeb, NOW.plus(Duration.ofDays(10)));
    Instant idle = fromMobile.family().endsAt(TokenPolicy.STANDARD);
    assertThat(newest(browser.account(), idle.minusNanos(1_000), 1))
        .containsExactly(fromMobile.family());
    assertThat(newest(browser.account(), idle, 1)).containsExactly(used.family());

    Instant limit = fromWeb.family().expiresAt();
    Presented last = rotate(used, limit);
    assertThat(newest(browser.account(), limit.minusNanos(1_000), 9))
        .containsExactly(last.family());
    assertThat(newest(browser.account(), limit, 9)).isEmpty();
  }

  private List<TokenFamily> newest(AccountId account, Instant now, int limit) {
    Instant idleSince = TokenPolicy.STANDARD.idleSince(now);
    return inTransaction(() -> families().newest(account, now, idleSince, limit));
  }

  @Test
  void every_family_of_an_account_is_revoked_but_the_one_kept() {
    Browser browser = newBrowser();
    Presented kept = add(browser, NOW);
    Presented fromWeb = add(browser, LATER);
    Presented fromMobile = stored(Families.open(browser.account(), Optional.empty(), NOW));
    Presented ofOther = add(newBrowser(), NOW);

    transact(() ->
        families()
            .revokeAllOf(
                browser.account(), Optional.of(kept.family().id()), RevocationCause.LOGOUT, LATER));

    assertThat(List.of(kept, fromWeb, fromMobile, ofOther))
        .extracting(this::cause)
        .containsExactly(
            Optional.empty(),
            Optional.of(RevocationCause.LOGOUT),
            Optional.of(RevocationCause.LOGOUT),
            Optional.empty());

    transact(() ->
        families()
            .revokeAllOf(browser.account(), Optional.empty(), RevocationCause.REVOKED, LATER));

    assertThat(cause(kept)).contains(RevocationCause.REVOKED);
    assertThat(cause(fromWeb)).contains(RevocationCause.LOGOUT);
  }

  @Test
  void a_rotated_family_is_found_by_every_token_it_had() {
    Presented first = add(newBrowser(), NOW);

    Presented second = rotate(first, LATER);
    Presented third = rotate(second, LATER.plusSeconds(30));

    assertThat(find(third)).isEqualTo(third);
    assertThat(find(second)).isEqualTo(new Presented(second.token(), third.family()));
    assertThat(find(first)).isEqualTo(new Presented(first.token(), third.family()));
  }

  @Test
  void a_family_is_found_in_the_transaction_that_changed_it() {
    Presented first = add(newBrowser(), NOW);

    transact(() -> {
      assertThat(families().find(first.token().hash())).contains(first);
      Presented second = Families.successor(first, LATER);
      assertThat(families().rotate(second.family(), second.token())).isTrue();
      assertThat(families().find(second.token().hash())).contains(second);
      families().revoke(first.family().id(), RevocationCause.REUSE, LATER);
      assertThat(families().find(first.token().hash()).flatMap(found -> found.family().revoked()))
          .contains(RevocationCause.REUSE);
    });
  }

  @Test
  void a_family_has_one_token_of_each_generation() {
    Presented first = add(newBrowser(), NOW);
    Presented second = rotate(first, LATER);

    Presented other = Families.successor(first, LATER);
    assertThat(families().rotate(other.family(), other.token())).isFalse();

    assertThat(find(second)).isEqualTo(second);
    assertThat(families().find(other.token().hash())).isEmpty();
  }

  @Test
  void a_family_that_was_revoked_is_not_rotated() {
    Presented first = add(newBrowser(), NOW);
    transact(() -> families().revoke(first.family().id(), RevocationCause.LOGOUT, LATER));

    Presented second = Families.successor(first, LATER);
    assertThat(families().rotate(second.family(), second.token())).isFalse();

    assertThat(find(first).family().head()).isEqualTo(first.family().head());
    assertThat(families().find(second.token().hash())).isEmpty();
  }

  @Test
  void a_revoked_family_keeps_its_cause_and_no_sealed_successor() {
    Presented second = rotate(add(newBrowser(), NOW), LATER);
    Presented untouched = rotate(add(newBrowser(), NOW), LATER);
    FamilyId id = second.family().id();

    transact(() -> families().revoke(id, RevocationCause.REUSE, LATER));
    transact(() -> families().revoke(id, RevocationCause.LOGOUT, LATER));

    TokenFamily found = find(second).family();
    assertThat(found.revoked()).contains(RevocationCause.REUSE);
    assertThat(found.head()).isEqualTo(new Head(1, LATER, Optional.empty()));
    assertThat(find(untouched)).isEqualTo(untouched);
  }

  @Test
  void signing_out_revokes_the_families_of_that_session_alone() {
    Browser browser = newBrowser();
    List<Presented> minted = List.of(add(browser, NOW), add(browser, LATER));
    Presented ofOtherSession = add(newBrowser(), NOW);
    transact(
        () -> families().revoke(minted.getFirst().family().id(), RevocationCause.REVOKED, LATER));

    transact(() -> families().revokeAll(browser.session(), RevocationCause.LOGOUT, LATER));

    assertThat(minted)
        .extracting(this::cause)
        .containsExactly(Optional.of(RevocationCause.REVOKED), Optional.of(RevocationCause.LOGOUT));
    assertThat(cause(ofOtherSession)).isEmpty();
  }

  @Test
  void live_families_can_hang_on_another_session_of_their_account() {
    Browser browser = newBrowser();
    Presented moved = add(browser, NOW);
    Presented revoked = add(browser, NOW);
    Presented ofOther = add(newBrowser(), NOW);
    transact(() -> families().revoke(revoked.family().id(), RevocationCause.REVOKED, LATER));
    WebSessionId next = newWebSession(browser.account());

    transact(() -> families().moveAll(browser.session(), next));
    assertThat(find(moved).family().webSession()).contains(next);
    assertThat(find(ofOther)).isEqualTo(ofOther);

    transact(() -> families().revokeAll(browser.session(), RevocationCause.LOGOUT, LATER));
    assertThat(cause(moved)).isEmpty();
    transact(() -> families().revokeAll(next, RevocationCause.LOGOUT, LATER));
    assertThat(cause(moved)).contains(RevocationCause.LOGOUT);
    assertThat(cause(revoked)).contains(RevocationCause.REVOKED);
  }

  @Test
  void all_families_of_an_account_are_revoked_at_once() {
    Browser browser = newBrowser();
    Presented fromWeb = rotate(add(browser, NOW), LATER);
    Presented fromMobile = stored(Families.open(browser.account(), Optional.empty(), NOW));
    Presented before = add(browser, NOW);
    Presented ofStranger = add(newBrowser(), NOW);
    transact(() -> families().revoke(before.family().id(), RevocationCause.REUSE, LATER));

    transact(
        () -> families().revokeAll(browser.account(), RevocationCause.ACCOUNT_DISABLED, LATER));

    assertThat(List.of(fromWeb, fromMobile, before, ofStranger))
        .extracting(this::cause)
        .containsExactly(
            Optional.of(RevocationCause.ACCOUNT_DISABLED),
            Optional.of(RevocationCause.ACCOUNT_DISABLED),
            Optional.of(RevocationCause.REUSE),
            Optional.empty());
  }

  @Test
  void the_oldest_live_families_make_room() {
    Browser browser = newBrowser();
    List<Presented> oldestFirst =
        IntStream.range(0, 5).mapToObj(i -> add(browser, NOW.plusSeconds(i))).toList();
    Presented ofOtherSession = add(newBrowser(), NOW);
    transact(() ->
        families().revoke(oldestFirst.getLast().family().id(), RevocationCause.REVOKED, LATER));

    transact(
        () -> families().revokeOldest(browser.session(), 2, RevocationCause.DEVICE_LIMIT, LATER));

    assertThat(oldestFirst)
        .extracting(this::cause)
        .containsExactly(
            Optional.of(RevocationCause.DEVICE_LIMIT),
            Optional.of(RevocationCause.DEVICE_LIMIT),
            Optional.empty(),
            Optional.empty(),
            Optional.of(RevocationCause.REVOKED));
    assertThat(cause(ofOtherSession)).isEmpty();
  }

  @Test
  void the_access_tokens_of_what_is_revoked_are_cut_off_once() {
    Browser browser = newBrowser();
    List<Presented> oldestFirst =
        IntStream.range(0, 3).mapToObj(i -> add(browser, NOW.plusSeconds(i))).toList();
    Presented single = add(newBrowser(), NOW);
    Presented untouched = add(newBrowser(), NOW);

    transact(() -> families().revoke(single.family().id(), RevocationCause.REUSE, LATER));
    transact(() -> families().revoke(single.family().id(), RevocationCause.LOGOUT, LATER));
    assertThat(timesCutOff(single)).isEqualTo(1);

    transact(
        () -> families().revokeOldest(browser.session(), 2, RevocationCause.DEVICE_LIMIT, LATER));
    assertThat(oldestFirst).extracting(this::timesCutOff).containsExactly(1L, 0L, 0L);

    transact(() -> families().revokeAll(browser.session(), RevocationCause.LOGOUT, LATER));
    assertThat(oldestFirst).extracting(this::timesCutOff).containsExactly(1L, 1L, 1L);
    assertThat(timesCutOff(untouched)).isZero();
  }

  protected final Presented add(Browser browser, Instant now) {
    return stored(Families.open(browser.account(), Optional.of(browser.session()), now));
  }

  protected final Browser newBrowser() {
    AccountId account = newAccount();
    return new Browser(account, newWebSession(account));
  }

  protected final Presented find(Presented known) {
    return inTransaction(() -> families().find(known.token().hash())).orElseThrow();
  }

  /** Stores the next generation. */
  private Presented rotate(Presented head, Instant now) {
    Presented next = Families.successor(head, now);
    assertThat(families().rotate(next.family(), next.token())).isTrue();
    return next;
  }

  private Presented stored(Presented first) {
    transact(() -> families().add(first.family(), first.token()));
    return first;
  }

  private long timesCutOff(Presented token) {
    return cutOffs().within(Duration.ofMinutes(5)).stream()
        .filter(cutOff ->
            cutOff instanceof CutOffs.CutOff.OfSession(var session, var at)
                && session.equals(token.family().id()))
        .count();
  }

  private Optional<RevocationCause> cause(Presented token) {
    return find(token).family().revoked();
  }
}

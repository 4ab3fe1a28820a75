package dev.ordergate.application.session.service;

import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.session.ListSessions;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link ListSessions} over {@link WebSessions} and {@link TokenFamilies}. */
public final class ListSessionsService implements ListSessions {

  private static final Comparator<Session> NEWEST_FIRST =
      Comparator.comparing(Session::createdAt)
          .reversed()
          .thenComparing(session -> session.id().value());

  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final InstantSource clock;

  public ListSessionsService(WebSessions webSessions, TokenFamilies families, InstantSource clock) {
    this.webSessions = webSessions;
    this.families = families;
    this.clock = clock;
  }

  @Override
  public List<Session> list(Command command) {
    Instant now = clock.instant();
    List<Session> newest = newest(command, now);
    Stream<Session> beyond =
        newest.stream().anyMatch(Session::current) ? Stream.empty() : current(command, now);
    return Stream.concat(newest.stream(), beyond).sorted(NEWEST_FIRST).toList();
  }

  private List<Session> newest(Command command, Instant now) {
    AccountId account = command.account();
    Stream<Session> web =
        webSessions.newest(account, now, LoginPolicy.STANDARD.idleSince(now), MOST).stream()
            .map(session -> onTheWeb(session, command.current()));
    Stream<Session> devices =
        families.newest(account, now, TokenPolicy.STANDARD.idleSince(now), MOST).stream()
            .map(family -> onADevice(family, command.current()));
    return Stream.concat(web, devices).toList();
  }

  private Stream<Session> current(Command command, Instant now) {
    UUID current = command.current().value();
    Stream<Session> web =
        webSessions.find(new WebSessionId(current)).stream()
            .filter(session -> session.account().equals(command.account()))
            .filter(session -> session.isLive(now, LoginPolicy.STANDARD))
            .map(session -> onTheWeb(session, command.current()));
    Stream<Session> device =
        families.find(new FamilyId(current)).stream()
            .filter(family -> family.account().equals(command.account()))
            .filter(family -> family.isLive(now, TokenPolicy.STANDARD))
            .map(family -> onADevice(family, command.current()));
    return Stream.concat(web, device);
  }

  private static Session onTheWeb(WebSession session, SessionId current) {
    SessionId id = new SessionId(session.id().value());
    return new Session(
        id,
        SessionKind.WEB,
        MintTokenPair.WEB_CLIENT,
        session.device(),
        session.createdAt(),
        session.lastUsedAt(),
        session.endsAt(LoginPolicy.STANDARD),
        id.equals(current));
  }

  private static Session onADevice(TokenFamily family, SessionId current) {
    SessionId id = new SessionId(family.id().value());
    return new Session(
        id,
        SessionKind.DEVICE,
        family.clientId(),
        family.device(),
        family.createdAt(),
        family.head().mintedAt(),
        family.endsAt(TokenPolicy.STANDARD),
        id.equals(current));
  }
}

package dev.ordergate.standin;

import dev.ordergate.application.session.EndOtherSessions;
import dev.ordergate.application.session.EndSession;
import dev.ordergate.application.session.ListSessions;
import dev.ordergate.application.session.RequireSession;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.token.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use cases about places where an account is signed in, in memory. */
@ApplicationScoped
public class InMemoryDevices
    implements ListSessions, EndSession, EndOtherSessions, RequireSession, MintTokenPair {

  private final List<Session> others = new ArrayList<>();
  private int minted;

  public void clear() {
    others.clear();
    minted = 0;
  }

  /** Somewhere else the account is signed in. */
  public void add(SessionId id, SessionKind kind, Device device) {
    others.add(session(id, kind, device, false));
  }

  public int minted() {
    return minted;
  }

  @Override
  public List<Session> list(ListSessions.Command command) {
    List<Session> sessions = new ArrayList<>(others);
    sessions.add(
        session(command.current(), SessionKind.WEB, new Device("Lynx/2.9", "127.0.0.1"), true));
    return sessions;
  }

  private static Session session(SessionId id, SessionKind kind, Device device, boolean current) {
    return new Session(
        id,
        kind,
        "ordergate-web",
        device,
        Platform.NOW.minusSeconds(7200),
        Platform.NOW.minusSeconds(180),
        Platform.NOW.plusSeconds(86_400),
        current);
  }

  @Override
  public Result end(EndSession.Command command) {
    return others.removeIf(session -> session.id().equals(command.session()))
        ? Result.ENDED
        : Result.NOT_FOUND;
  }

  @Override
  public void endOthers(EndOtherSessions.Command command) {
    others.clear();
  }

  /** The own one cannot be ended here. */
  @Override
  public void require(SessionId session) {}

  @Override
  public Optional<TokenPair> mint(MintTokenPair.Command command) {
    minted++;
    OpaqueToken refresh = OpaqueToken.of(new byte[OpaqueToken.BYTES]);
    return Optional.of(
        new TokenPair("header.claims.sign", refresh, Duration.ofMinutes(15), Duration.ofDays(14)));
  }
}

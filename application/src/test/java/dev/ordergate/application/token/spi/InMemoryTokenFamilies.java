package dev.ordergate.application.token.spi;

import dev.ordergate.application.fixture.People;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link TokenFamilies} of a test. */
public final class InMemoryTokenFamilies implements TokenFamilies {

  private final Map<FamilyId, TokenFamily> families = new LinkedHashMap<>();
  private final Map<TokenHash, RefreshToken> tokens = new LinkedHashMap<>();
  private final CutOffs cutOffs;
  private Runnable meanwhile = () -> {};

  public InMemoryTokenFamilies() {
    this(new InMemoryCutOffs(InstantSource.fixed(People.NOW)));
  }

  public InMemoryTokenFamilies(CutOffs cutOffs) {
    this.cutOffs = cutOffs;
  }

  @Override
  public void add(TokenFamily family, RefreshToken first) {
    families.put(family.id(), family);
    tokens.put(first.hash(), first);
  }

  @Override
  public Optional<Presented> find(TokenHash hash) {
    Optional<Presented> found =
        Optional.ofNullable(tokens.get(hash))
            .map(token -> new Presented(token, stored(token.family())));
    Runnable somebodyElse = meanwhile;
    meanwhile = () -> {};
    somebodyElse.run();
    return found;
  }

  @Override
  public Optional<TokenFamily> find(FamilyId id) {
    return findForChange(id);
  }

  @Override
  public Optional<TokenFamily> findForChange(FamilyId id) {
    return Optional.ofNullable(families.get(id));
  }

  @Override
  public List<TokenFamily> newest(AccountId account, Instant now, Instant idleSince, int limit) {
    return families.values().stream()
        .filter(family -> family.account().equals(account))
        .filter(family -> family.revoked().isEmpty())
        .filter(family -> now.isBefore(family.expiresAt()))
        .filter(family -> idleSince.isBefore(family.head().mintedAt()))
        .sorted(Comparator.comparing(TokenFamily::createdAt).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public boolean rotate(TokenFamily family, RefreshToken successor) {
    TokenFamily stored = stored(family.id());
    boolean unchanged =
        stored.revoked().isEmpty() && stored.head().generation() == family.head().generation() - 1;
    if (unchanged) {
      add(family, successor);
    }
    return unchanged;
  }

  @Override
  public void revoke(FamilyId id, RevocationCause cause, Instant now) {
    TokenFamily family = stored(id);
    if (family.revoked().isEmpty()) {
      families.put(id, revoked(family, cause));
      cutOffs.cutOff(id);
    }
  }

  @Override
  public void revokeAll(WebSessionId webSession, RevocationCause cause, Instant now) {
    revokeOldest(webSession, 0, cause, now);
  }

  @Override
  public void moveAll(WebSessionId from, WebSessionId to) {
    families.replaceAll((id, family) ->
        family.revoked().isEmpty() && family.webSession().equals(Optional.of(from))
            ? moved(family, to)
            : family);
  }

  @Override
  public void revokeAllOf(
      AccountId account, Optional<FamilyId> kept, RevocationCause cause, Instant now) {
    all().stream()
        .filter(family -> family.account().equals(account))
        .map(TokenFamily::id)
        .filter(id -> !kept.equals(Optional.of(id)))
        .toList()
        .forEach(id -> revoke(id, cause, now));
  }

  @Override
  public void revokeOldest(WebSessionId webSession, int kept, RevocationCause cause, Instant now) {
    List<TokenFamily> newestFirst =
        families.values().stream()
            .filter(family -> family.webSession().equals(Optional.of(webSession)))
            .filter(family -> family.revoked().isEmpty())
            .sorted(Comparator.comparing(TokenFamily::createdAt).reversed())
            .toList();
    newestFirst.stream().skip(kept).forEach(family -> revoke(family.id(), cause, now));
  }

  /** What somebody else does right after the next token was found. */
  public void meanwhile(Runnable somebodyElse) {
    meanwhile = somebodyElse;
  }

  /** Every family, for a test to look at. */
  public Collection<TokenFamily> all() {
    return List.copyOf(families.values());
  }

  private TokenFamily stored(FamilyId id) {
    return Optional.ofNullable(families.get(id)).orElseThrow(IllegalStateException::new);
  }

  private static TokenFamily moved(TokenFamily family, WebSessionId to) {
    return new TokenFamily(
        family.id(),
        family.account(),
        Optional.of(to),
        family.clientId(),
        family.device(),
        family.authTime(),
        family.createdAt(),
        family.expiresAt(),
        family.head(),
        family.revoked());
  }

  private static TokenFamily revoked(TokenFamily family, RevocationCause cause) {
    return new TokenFamily(
        family.id(),
        family.account(),
        family.webSession(),
        family.clientId(),
        family.device(),
        family.authTime(),
        family.createdAt(),
        family.expiresAt(),
        new Head(family.head().generation(), family.head().mintedAt(), Optional.empty()),
        Optional.of(cause));
  }
}

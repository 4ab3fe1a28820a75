package dev.ordergate.adapters.oauth.jwt;

import dev.ordergate.application.token.CheckCutOff;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** The claims of an access token of ours, which are all present and of the type we give them. */
record AccessTokenClaims(
    FamilyId session, AccountId account, Optional<AccountCutOff> lastCutOff, Instant expiresAt) {

  /**
   * Judges what jose4j does not.
   *
   * @throws MalformedClaimException if we would never have written them
   */
  static AccessTokenClaims of(JwtClaims claims) throws MalformedClaimException {
    AccountId account =
        AccountId.parse(claims.getSubject())
            .orElseThrow(() -> new MalformedClaimException("malformed claim sub"));
    check(claims.getAudience().equals(List.of(JwtAccessTokens.AUDIENCE)), "aud");
    check(claims.getClaimValue("client_id") instanceof String, "client_id");
    check(claims.isClaimValueStringList("groups"), "groups");
    long issuedAt = whole(claims, "iat");
    long expiresAt = whole(claims, "exp");
    long lifetime = expiresAt - issuedAt;
    // Cut-offs are remembered no longer than a token may live.
    check(lifetime > 0 && lifetime <= TokenPolicy.STANDARD.access().toSeconds(), "exp");
    check(whole(claims, "auth_time") >= 0, "auth_time");
    return new AccessTokenClaims(
        new FamilyId(uuid(claims, "sid")),
        account,
        lastCutOff(claims),
        Instant.ofEpochSecond(expiresAt));
  }

  /** What they say of the token's session and account. */
  CheckCutOff.Command asCommand() {
    return new CheckCutOff.Command(session, account, lastCutOff);
  }

  private static Optional<AccountCutOff> lastCutOff(JwtClaims claims)
      throws MalformedClaimException {
    return claims.hasClaim(JwtAccessTokens.CUT_OFF)
        ? Optional.of(
            new AccountCutOff(
                Instant.EPOCH.plus(whole(claims, JwtAccessTokens.CUT_OFF), ChronoUnit.MICROS)))
        : Optional.empty();
  }

  /** A whole number: decimals and exponents are other spellings, which we do not write. */
  private static long whole(JwtClaims claims, String name) throws MalformedClaimException {
    if (claims.getClaimValue(name) instanceof Long number) {
      return number;
    }
    throw new MalformedClaimException("malformed claim " + name);
  }

  private static UUID uuid(JwtClaims claims, String name) throws MalformedClaimException {
    try {
      String text = claims.getStringClaimValue(name);
      check(text != null, name);
      UUID uuid = UUID.fromString(text);
      check(uuid.toString().equals(text), name);
      return uuid;
    } catch (IllegalArgumentException malformed) {
      throw new MalformedClaimException("malformed claim " + name, malformed);
    }
  }

  private static void check(boolean holds, String claim) throws MalformedClaimException {
    if (!holds) {
      throw new MalformedClaimException("malformed claim " + claim);
    }
  }
}

package dev.ordergate.adapters.oauth.jwt;

import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.token.spi.AccessTokens;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.token.TokenFamily;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;

/** {@link AccessTokens} by SmallRye JWT: the profile of RFC 9068. */
@ApplicationScoped
class JwtAccessTokens implements AccessTokens {

  /** {@code typ} of an access token (RFC 9068, section 2.1). */
  static final String TYPE = "at+jwt";

  /** {@code aud} of an access token. */
  static final String AUDIENCE = "ordergate";

  /** The last cut-off of the account, where it had one, in microseconds since the epoch. */
  static final String CUT_OFF = "cut_off";

  private final Keys keys;
  private final Randomness randomness;
  private final AccessTokenVerifier verifier;
  private final String issuer;

  JwtAccessTokens(
      Keys keys,
      Randomness randomness,
      AccessTokenVerifier verifier,
      @ConfigProperty(name = "ordergate.base-url") String issuer) {
    this.keys = keys;
    this.randomness = randomness;
    this.verifier = verifier;
    this.issuer = issuer;
  }

  @Override
  public String issue(Account account, TokenFamily family, Instant now, Duration lifetime) {
    SigningKey signer = keys.signer();
    JwtClaimsBuilder claims = Jwt.claims();
    account.cutOff().ifPresent(cutOff -> claims.claim(CUT_OFF, micros(cutOff.at())));
    return claims
        .issuer(issuer)
        .subject(Long.toString(account.id().value()))
        .audience(AUDIENCE)
        .claim("client_id", family.clientId())
        .issuedAt(now.getEpochSecond())
        .expiresAt(now.plus(lifetime).getEpochSecond())
        .claim(Claims.jti.name(), randomness.uuid().toString())
        .claim("sid", family.id().value().toString())
        .claim(Claims.auth_time.name(), family.authTime().getEpochSecond())
        .groups(account.role().included().stream().map(Role::word).collect(Collectors.toSet()))
        .jws()
        .type(TYPE)
        .algorithm(SignatureAlgorithm.RS256)
        .keyId(signer.kid())
        .sign(signer.key());
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  @Override
  public boolean isGood(String presented) {
    try {
      return verifier.parse(presented, new JWTAuthContextInfo()).getSubject() != null;
    } catch (ParseException bad) {
      return false;
    }
  }
}

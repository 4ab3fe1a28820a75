package dev.ordergate.adapters.oauth.jwt;

import dev.ordergate.adapters.oauth.jwt.VerifiedTokens.Verified;
import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.token.CheckCutOff;
import dev.ordergate.application.token.RecallCutOff;
import dev.ordergate.domain.token.TokenPolicy;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Verifies access tokens as RFC 9068, section 4 asks, which SmallRye's own verifier does not: it
 * checks no {@code typ}, and an unknown {@code crit} or an unpadded variant of a token has to fail.
 * A token that is good by itself may have been cut off; then it is as bad as any other.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class AccessTokenVerifier extends JWTCallerPrincipalFactory {

  private static final Duration CLOCK_SKEW = TokenPolicy.STANDARD.clockSkew();

  private final Keys keys;
  private final VerifiedTokens verified;
  private final CheckCutOff checkCutOff;
  private final RecallCutOff recallCutOff;
  private final InstantSource clock;
  private final String issuer;

  AccessTokenVerifier(
      Keys keys,
      CheckCutOff checkCutOff,
      RecallCutOff recallCutOff,
      InstantSource clock,
      @ConfigProperty(name = "ordergate.base-url") String issuer) {
    this.keys = keys;
    this.verified = new VerifiedTokens(keys, clock);
    this.checkCutOff = checkCutOff;
    this.recallCutOff = recallCutOff;
    this.clock = clock;
    this.issuer = issuer;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
    Optional<Verified> known = verified.find(token);
    Verified good = known.isPresent() ? known.get() : verify(token);
    requireNotCutOff(good.claims());
    return good.principal();
  }

  /**
   * Who is known by a token without waiting for anything: it verified before, and is not cut off by
   * what was read within a second. Empty says nothing about the token.
   */
  Optional<JWTCallerPrincipal> recall(String token) {
    return verified
        .find(token)
        .filter(known -> recallCutOff.recall(known.claims().asCommand()) == CheckCutOff.Result.LIVE)
        .map(Verified::principal);
  }

  private Verified verify(String token) throws ParseException {
    if (!CompactForm.isCanonical(token)) {
      throw new ParseException("not a JWS in canonical compact form");
    }
    try {
      TokenHeader header = TokenHeader.of(token);
      VerificationKey key =
          keys.verifier(header.kid()).orElseThrow(() -> new JoseException("unknown kid"));
      JwtClaims claims = claims(token, key);
      AccessTokenClaims ours = AccessTokenClaims.of(claims);
      Verified good =
          new Verified(
              new DefaultJWTCallerPrincipal(token, "JWT", claims),
              ours,
              key.kid(),
              ours.expiresAt().plus(CLOCK_SKEW));
      verified.add(token, good);
      return good;
    } catch (JoseException | InvalidJwtException | MalformedClaimException invalid) {
      throw new ParseException("not an access token of ours", invalid);
    }
  }

  private JwtClaims claims(String token, VerificationKey key) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
        .setVerificationKey(key.key())
        .setExpectedIssuer(issuer)
        .setExpectedAudience(JwtAccessTokens.AUDIENCE)
        .setRequireSubject()
        .setRequireJwtId()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
        .setAllowedClockSkewInSeconds(Math.toIntExact(CLOCK_SKEW.toSeconds()))
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build()
        .processToClaims(token);
  }

  private void requireNotCutOff(AccessTokenClaims claims) throws ParseException {
    switch (checkCutOff.check(claims.asCommand())) {
      case LIVE -> {}
      case CUT_OFF -> throw new ParseException("the access token was cut off");
      case UNKNOWN -> throw new UnavailableException("cut-offs cannot be read");
    }
  }
}

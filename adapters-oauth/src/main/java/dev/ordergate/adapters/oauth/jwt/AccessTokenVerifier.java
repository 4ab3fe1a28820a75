package dev.ordergate.adapters.oauth.jwt;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies access tokens as RFC 9068, section 4 asks, which SmallRye's own verifier does not: it
 * checks no {@code typ}, and an unknown {@code crit} or an unpadded variant of a token has to fail.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class AccessTokenVerifier extends JWTCallerPrincipalFactory {

  private static final int CLOCK_SKEW_SECONDS = 30;

  private final Keys keys;
  private final InstantSource clock;
  private final String issuer;

  AccessTokenVerifier(
      Keys keys, InstantSource clock, @ConfigProperty(name = "ordergate.base-url") String issuer) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = issuer;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
    if (!CompactForm.isCanonical(token)) {
      throw new ParseException("not a JWS in canonical compact form");
    }
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setExpectedType(true, JwtAccessTokens.TYPE)
              .setJwsAlgorithmConstraints(
                  ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
              .setVerificationKeyResolver(this::key)
              .setExpectedIssuer(issuer)
              .setExpectedAudience(JwtAccessTokens.AUDIENCE)
              .setRequireSubject()
              .setRequireJwtId()
              .setRequireExpirationTime()
              .setRequireIssuedAt()
              .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
              .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
              .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
              .build()
              .processToClaims(token);
      AccessTokenClaims.require(claims);
      return new DefaultJWTCallerPrincipal(token, "JWT", claims);
    } catch (InvalidJwtException | MalformedClaimException invalid) {
      throw new ParseException("not an access token of ours", invalid);
    }
  }

  private Key key(JsonWebSignature jws, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    if (jws.getHeaders().getObjectHeaderValue("crit") != null) {
      throw new UnresolvableKeyException("no critical header is understood here");
    }
    String kid = jws.getKeyIdHeaderValue();
    if (kid == null) {
      throw new UnresolvableKeyException("kid is required");
    }
    return keys.verifier(kid)
        .map(VerificationKey::key)
        .orElseThrow(() -> new UnresolvableKeyException("unknown kid"));
  }
}

package dev.ordergate.adapters.oauth.google;

import dev.ordergate.adapters.oauth.jwt.CompactForm;
import dev.ordergate.application.login.spi.IdTokens;
import dev.ordergate.domain.token.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.Headers;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** {@link IdTokens} of Google, or of the OpenID provider named by GOOGLE_ISSUER. */
@ApplicationScoped
class GoogleIdTokens implements IdTokens {

  /** How old a token may be, by its {@code iat}. */
  private static final Duration MAX_AGE = Duration.ofMinutes(10);

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  /** Google writes its issuer in both ways. */
  private static final Set<String> GOOGLE =
      Set.of("https://accounts.google.com", "accounts.google.com");

  private static final Logger LOG = Logger.getLogger(GoogleIdTokens.class);

  private final ProviderKeys keys;
  private final InstantSource clock;
  private final Set<String> clientIds;

  GoogleIdTokens(
      ProviderKeys keys,
      InstantSource clock,
      @ConfigProperty(name = "ordergate.google-client-ids") Optional<List<String>> clientIds,
      @ConfigProperty(name = "quarkus.oidc.client-id") String webClientId) {
    this.keys = keys;
    this.clock = clock;
    this.clientIds = new HashSet<>();
    clientIds.orElse(List.of(webClientId)).forEach(id -> this.clientIds.add(id.strip()));
  }

  @Override
  public Verdict verify(String presented, Optional<String> nonce) {
    try {
      ProviderKeys.Snapshot provider = keys.with(kid(presented));
      return judge(presented, signed(presented, provider), provider, nonce);
    } catch (InvalidJwtException | MalformedClaimException | JoseException forged) {
      return refused(new Forged(), forged);
    } catch (IOException down) {
      LOG.warnf("the identity provider's keys cannot be had: %s", down.getMessage());
      return new Undecided();
    }
  }

  private static Verdict refused(Verdict verdict, Exception cause) {
    // Its message may hold the claims.
    LOG.debugf("an ID token is refused: %s", cause.getClass().getSimpleName());
    return verdict;
  }

  /** What the provider signed, whatever it says. */
  private static JwtContext signed(String token, ProviderKeys.Snapshot provider)
      throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(onlyRs256())
        .setVerificationKeyResolver((jws, nesting) -> provider.key(jws.getKeyIdHeaderValue()))
        .setSkipAllValidators()
        .build()
        .process(token);
  }

  private Verdict judge(
      String token, JwtContext signed, ProviderKeys.Snapshot provider, Optional<String> nonce) {
    try {
      validate(signed, provider);
      return genuine(token, signed.getJwtClaims(), nonce);
    } catch (InvalidJwtException | MalformedClaimException bad) {
      return refused(new Bad(), bad);
    }
  }

  private void validate(JwtContext signed, ProviderKeys.Snapshot provider)
      throws InvalidJwtException {
    new JwtConsumerBuilder()
        .setSkipSignatureVerification()
        .setExpectedIssuers(/* requireIssuer= */ true, issuers(provider.issuer()))
        .setExpectedAudience(clientIds.toArray(String[]::new))
        .setRequireSubject()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setIssuedAtRestrictions(0, Math.toIntExact(MAX_AGE.toSeconds()))
        .setAllowedClockSkewInSeconds(Math.toIntExact(CLOCK_SKEW.toSeconds()))
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build()
        .processContext(signed);
  }

  private Genuine genuine(String token, JwtClaims claims, Optional<String> nonce)
      throws MalformedClaimException {
    check(clientIds.containsAll(claims.getAudience()), "aud");
    check(nonce.isEmpty() || nonce.equals(text(claims, "nonce")), "nonce");
    Instant issuedAt = Instant.ofEpochSecond(claims.getIssuedAt().getValue());
    return new Genuine(
        TokenHash.ofText(token),
        IdTokenClaims.identity(claims.getIssuer(), claims::getClaimValue),
        clientId(claims),
        authTime(claims, issuedAt),
        issuedAt.plus(MAX_AGE).plus(CLOCK_SKEW.multipliedBy(2)));
  }

  /** The key's name, of a token that may be worth asking the provider about. */
  private static String kid(String token) throws JoseException, MalformedClaimException {
    check(CompactForm.isCanonical(token), "form");
    Headers headers = JsonWebStructure.fromCompactSerialization(token).getHeaders();
    String kid = headers.getStringHeaderValue("kid");
    check(AlgorithmIdentifiers.RSA_USING_SHA256.equals(headers.getStringHeaderValue("alg")), "alg");
    check(headers.getObjectHeaderValue("crit") == null, "crit");
    if (kid == null) {
      throw new MalformedClaimException("kid is required");
    }
    return kid;
  }

  private static AlgorithmConstraints onlyRs256() {
    return new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);
  }

  private static String[] issuers(String issuer) {
    return (GOOGLE.contains(issuer) ? GOOGLE : Set.of(issuer)).toArray(String[]::new);
  }

  private String clientId(JwtClaims claims) throws MalformedClaimException {
    if (!claims.hasClaim("azp")) {
      return claims.getAudience().getFirst();
    }
    String azp = claims.getStringClaimValue("azp");
    check(clientIds.contains(azp), "azp");
    return azp;
  }

  private static Instant authTime(JwtClaims claims, Instant issuedAt) {
    return claims.getClaimValue("auth_time") instanceof Number seconds
            && seconds.longValue() > 0
            && seconds.longValue() < issuedAt.getEpochSecond()
        ? Instant.ofEpochSecond(seconds.longValue())
        : issuedAt;
  }

  private static Optional<String> text(JwtClaims claims, String name) {
    return IdTokenClaims.text(claims::getClaimValue, name);
  }

  private static void check(boolean holds, String what) throws MalformedClaimException {
    if (!holds) {
      throw new MalformedClaimException("unacceptable " + what);
    }
  }
}

package dev.ordergate.adapters.oauth.jwt;

import dev.ordergate.application.token.CheckCutOff;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Verification of an access token by a key of 2048 bits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // By makeKey.
public class AccessTokenBenchmark {

  private static final String ISSUER = "https://orders.example.org";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-15T10:00:00Z"));

  private final JWTAuthContextInfo context = new JWTAuthContextInfo();
  private Keys keys;
  private AccessTokenVerifier verifier;
  private String token;

  @Setup
  public void makeKey() throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    token =
        new TokenForge(pair.getPrivate(), (RSAPublicKey) pair.getPublic(), ISSUER, CLOCK.instant())
            .good();
    Path directory = Files.createTempDirectory("ordergate-jmh-");
    Path file = directory.resolve("key.pem");
    String der = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
    Files.writeString(
        file, "-----BEGIN PRIVATE KEY-----\n" + der + "\n-----END PRIVATE KEY-----\n");
    keys = new Keys(directory, CLOCK);
    verifier = verifier();
    Files.delete(file);
    Files.delete(directory);
  }

  @Benchmark
  public JWTCallerPrincipal verifyNew() throws ParseException {
    return verifier().parse(token, context);
  }

  @Benchmark
  public JWTCallerPrincipal verifyKnown() throws ParseException {
    return verifier.parse(token, context);
  }

  private AccessTokenVerifier verifier() {
    return new AccessTokenVerifier(
        keys,
        command -> CheckCutOff.Result.LIVE,
        command -> CheckCutOff.Result.LIVE,
        CLOCK,
        ISSUER);
  }
}

package dev.ordergate.development;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Authorization codes: each good once, for 60 s, for the redirect URI and the PKCE verifier it was
 * asked with.
 */
final class Codes {

  static final Duration LIFETIME = Duration.ofSeconds(60);

  private final Map<String, Code> issued = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Consumer<Grant> onReuse;

  /**
   * @param onReuse told when a code comes a second time: its tokens may be in a thief's hands (RFC
   *     6749, 4.1.2)
   */
  Codes(InstantSource clock, Consumer<Grant> onReuse) {
    this.clock = clock;
    this.onReuse = onReuse;
  }

  String issue(Grant grant, String nonce, String redirectUri, String challenge) {
    Instant now = clock.instant();
    issued.values().removeIf(code -> code.expires().isBefore(now));
    String value = PrivateFiles.randomText();
    issued.put(
        value,
        new Code(grant, nonce, redirectUri, challenge, now.plus(LIFETIME), new AtomicBoolean()));
    return value;
  }

  Code redeem(String value, String redirectUri, String verifier) throws OAuthError {
    @Nullable Code code = issued.get(value);
    if (code == null || code.expires().isBefore(clock.instant())) {
      throw new OAuthError("invalid_grant", "the code is unknown or older than 60 seconds");
    }
    if (!code.used().compareAndSet(false, true)) {
      onReuse.accept(code.grant());
      throw new OAuthError("invalid_grant", "the code has been used before");
    }
    if (!code.redirectUri().equals(redirectUri)) {
      throw new OAuthError(
          "invalid_grant", "the redirect_uri is not the one the code was asked for with");
    }
    if (!code.challenge().equals(s256(verifier))) {
      throw new OAuthError("invalid_grant", "the code_verifier does not fit the code_challenge");
    }
    return code;
  }

  private static String s256(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  record Code(
      Grant grant,
      String nonce,
      String redirectUri,
      String challenge,
      Instant expires,
      AtomicBoolean used) {}
}

package dev.ordergate.development;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access and refresh tokens of the stand-in. They carry their grant themselves, signed under the
 * client's secret, so that a refresh token the service keeps in its database still works after the
 * stand-in was restarted.
 */
final class OpaqueTokens {

  static final Duration ACCESS_LIFETIME = Duration.ofHours(1);

  private final byte[] key;
  private final InstantSource clock;
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();

  OpaqueTokens(String secret, InstantSource clock) {
    this.key = secret.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  String access(Grant grant) {
    return signed("access", grant, clock.instant().plus(ACCESS_LIFETIME));
  }

  String refresh(Grant grant) {
    return signed("refresh", grant, Instant.MAX);
  }

  Optional<Grant> openAccess(String token) {
    return open("access", token);
  }

  Optional<Grant> openRefresh(String token) {
    return open("refresh", token);
  }

  void revoke(Grant grant) {
    revoked.add(grant.id());
  }

  private String signed(String kind, Grant grant, Instant expires) {
    String content =
        String.join(
            "\n",
            kind,
            grant.id(),
            grant.person().subject(),
            grant.scope(),
            Long.toString(grant.authTime().getEpochSecond()),
            Long.toString(expires.getEpochSecond()));
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(bytes) + "." + encoder.encodeToString(mac(bytes));
  }

  private Optional<Grant> open(String kind, String token) {
    String[] halves = token.split("\\.", -1);
    if (halves.length != 2) {
      return Optional.empty();
    }
    byte[] content;
    try {
      content = Base64.getUrlDecoder().decode(halves[0]);
      if (!MessageDigest.isEqual(mac(content), Base64.getUrlDecoder().decode(halves[1]))) {
        return Optional.empty();
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String[] parts = new String(content, StandardCharsets.UTF_8).split("\n", -1);
    if (!parts[0].equals(kind)
        || revoked.contains(parts[1])
        || clock.instant().getEpochSecond() > Long.parseLong(parts[5])) {
      return Optional.empty();
    }
    Instant authTime = Instant.ofEpochSecond(Long.parseLong(parts[4]));
    return People.bySubject(parts[2])
        .map(person -> new Grant(parts[1], person, parts[3], kind.equals("refresh"), authTime));
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.ordergate.adapters.oauth.jwt;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The JWS compact serialization (RFC 7515, section 7.1). */
public final class CompactForm {

  /** Longest token looked at, in characters: 8 KiB with an access token's scheme before it. */
  private static final int MAX_LENGTH = 8 * 1024 - "Bearer ".length();

  private static final Pattern DOT = Pattern.compile("\\.");

  private CompactForm() {}

  /**
   * Whether {@code token} is three parts of base64url that are written in the one canonical way.
   * Decoders forgive padding and stray bits, so that one token would have many spellings.
   */
  public static boolean isCanonical(String token) {
    if (token.length() > MAX_LENGTH) {
      return false;
    }
    List<String> parts = List.of(DOT.split(token, -1));
    return parts.size() == 3 && parts.stream().allMatch(CompactForm::isCanonicalBase64url);
  }

  private static boolean isCanonicalBase64url(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return bytes.length > 0
          && Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}

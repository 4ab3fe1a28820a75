package dev.ordergate.domain.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of a token, 64 lower-case hexadecimal digits. */
public record TokenHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a SHA-256 has 64 lower-case hexadecimal digits");
    }
  }

  /** The hash in 32 bytes, as the database keeps it. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The hash of a token, which has ASCII characters alone. */
  public static TokenHash ofText(String token) {
    try {
      return of(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash the database kept in {@code bytes}. */
  public static TokenHash of(byte[] bytes) {
    return new TokenHash(HexFormat.of().formatHex(bytes));
  }
}

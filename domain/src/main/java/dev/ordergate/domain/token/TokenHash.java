package dev.ordergate.domain.token;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of an {@link OpaqueToken}, 64 lower-case hexadecimal digits. */
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

  /** The hash the database kept in {@code bytes}. */
  public static TokenHash of(byte[] bytes) {
    return new TokenHash(HexFormat.of().formatHex(bytes));
  }
}

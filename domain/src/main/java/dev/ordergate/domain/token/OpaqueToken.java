package dev.ordergate.domain.token;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret its bearer presents: a refresh token or a web session id. 256 random bits, 43 characters
 * of base64url (RFC 4648, section 5). Only its hash is ever stored.
 */
public record OpaqueToken(String value) {

  /** Random bytes a token is made of. */
  public static final int BYTES = 32;

  // 32 bytes leave two unused bits in the last character: only these 16 are canonical.
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  public OpaqueToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an opaque token");
    }
  }

  /** The token of {@link #BYTES} random bytes. */
  public static OpaqueToken of(byte[] random) {
    return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The token somebody presented, or empty where it cannot be one of ours. */
  public static Optional<OpaqueToken> parse(String presented) {
    return FORM.matcher(presented).matches()
        ? Optional.of(new OpaqueToken(presented))
        : Optional.empty();
  }

  /** The bytes it was made of. */
  public byte[] bytes() {
    return Base64.getUrlDecoder().decode(value);
  }

  /** What the database knows it by. */
  public TokenHash hash() {
    return TokenHash.ofText(value);
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "OpaqueToken[hidden]";
  }
}

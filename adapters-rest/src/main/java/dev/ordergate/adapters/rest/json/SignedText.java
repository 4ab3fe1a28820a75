package dev.ordergate.adapters.rest.json;

import dev.ordergate.application.secret.spi.KeyRing;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;

/**
 * Bytes as text for a query parameter that nobody can alter: in base64url without padding (RFC
 * 4648, section 5), the bytes and the first half of an HMAC-SHA256 over them and what they are for.
 */
public final class SignedText {

  private static final int MAC_BYTES = 16;

  private final KeyRing keyRing;
  private final String purpose;

  /** With keys for {@code purpose} alone. */
  public SignedText(KeyRing keyRing, String purpose) {
    this.keyRing = keyRing;
    this.purpose = purpose;
  }

  /** The text of {@code bytes}; {@code context} adds to them what they are for. */
  public String write(byte[] bytes, UnaryOperator<byte[]> context) {
    byte[] mac = mac(keyRing.keys(purpose).getFirst(), context.apply(bytes));
    return encode(ByteBuffer.allocate(bytes.length + MAC_BYTES).put(bytes).put(mac).array());
  }

  /** The bytes of {@code text}; empty where {@link #write} has not made it with this context. */
  public Optional<byte[]> read(String text, UnaryOperator<byte[]> context) {
    byte[] signed = decode(text);
    if (signed.length < MAC_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOf(signed, signed.length - MAC_BYTES);
    byte[] mac = Arrays.copyOfRange(signed, bytes.length, signed.length);
    byte[] meant = context.apply(bytes);
    return keyRing.keys(purpose).stream()
            .anyMatch(key -> MessageDigest.isEqual(mac, mac(key, meant)))
        ? Optional.of(bytes)
        : Optional.empty();
  }

  private static byte[] mac(KeyRing.Key key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.secret());
      return Arrays.copyOf(mac.doFinal(bytes), MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes, or none where the text is not as {@link #encode} writes it. */
  private static byte[] decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      // The decoder takes other spellings of the same bytes, too (RFC 4648, section 3.5).
      return encode(bytes).equals(text) ? bytes : new byte[0];
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}

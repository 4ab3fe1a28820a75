package dev.ordergate.domain.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A refresh token that only the bearer of its parent can read: AES-256-GCM under a key derived from
 * the parent by HKDF-SHA256 (RFC 5869). A copy of the database opens nothing, for it holds the
 * parent's hash alone.
 *
 * @param base64 nonce and ciphertext
 */
public record SealedSuccessor(String base64) {

  /** Random bytes that {@link #seal} needs. */
  public static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;
  private static final byte[] INFO =
      "ordergate refresh successor".getBytes(StandardCharsets.US_ASCII);

  /** Seals {@code successor} for whoever presents {@code parent} again. */
  public static SealedSuccessor seal(OpaqueToken parent, OpaqueToken successor, byte[] nonce) {
    if (nonce.length != NONCE_BYTES) {
      throw new IllegalArgumentException("the nonce has %d bytes".formatted(NONCE_BYTES));
    }
    byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, parent, nonce, successor.bytes());
    byte[] sealed = new byte[nonce.length + ciphertext.length];
    System.arraycopy(nonce, 0, sealed, 0, nonce.length);
    System.arraycopy(ciphertext, 0, sealed, nonce.length, ciphertext.length);
    return new SealedSuccessor(Base64.getEncoder().encodeToString(sealed));
  }

  /**
   * The successor.
   *
   * @throws IllegalStateException if {@code parent} is not the token it was sealed for
   */
  public OpaqueToken open(OpaqueToken parent) {
    byte[] sealed = Base64.getDecoder().decode(base64);
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    byte[] ciphertext = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return OpaqueToken.of(crypt(Cipher.DECRYPT_MODE, parent, nonce, ciphertext));
  }

  private static byte[] crypt(int mode, OpaqueToken parent, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(parent), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the successor cannot be sealed or opened", e);
    }
  }

  private static SecretKey key(OpaqueToken parent) throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            "AES", HKDFParameterSpec.ofExtract().addIKM(parent.bytes()).thenExpand(INFO, 32));
  }
}

package dev.ordergate.adapters.persistence.account;

import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.domain.account.AccountId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over Google's tokens: random nonce, then ciphertext and tag. Account and kind are
 * associated data, so that a ciphertext moved elsewhere does not open.
 */
final class TokenSeal {

  /** Which of Google's tokens. */
  enum Kind {
    ACCESS,
    REFRESH
  }

  static final String PURPOSE = "google-token";

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keyRing;
  private final Randomness randomness;

  TokenSeal(KeyRing keyRing, Randomness randomness) {
    this.keyRing = keyRing;
    this.randomness = randomness;
  }

  /** Seals under the newest key. */
  SealedToken seal(AccountId account, Kind kind, String token) {
    KeyRing.Key key = keyRing.keys(PURPOSE).getFirst();
    byte[] nonce = randomness.bytes(NONCE_BYTES);
    byte[] ciphertext =
        crypt(
            Cipher.ENCRYPT_MODE,
            key,
            nonce,
            context(account, kind),
            token.getBytes(StandardCharsets.UTF_8));
    return new SealedToken(
        key.id(),
        ByteBuffer.allocate(nonce.length + ciphertext.length).put(nonce).put(ciphertext).array());
  }

  /**
   * Opens under the key that sealed.
   *
   * @throws IllegalStateException if that key is gone, or the ciphertext is not this one's
   */
  String open(AccountId account, Kind kind, SealedToken sealed) {
    KeyRing.Key key =
        keyRing.keys(PURPOSE).stream()
            .filter(candidate -> candidate.id().equals(sealed.keyId()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no key " + sealed.keyId()));
    byte[] nonce = Arrays.copyOf(sealed.ciphertext(), NONCE_BYTES);
    byte[] ciphertext =
        Arrays.copyOfRange(sealed.ciphertext(), NONCE_BYTES, sealed.ciphertext().length);
    byte[] token = crypt(Cipher.DECRYPT_MODE, key, nonce, context(account, kind), ciphertext);
    return new String(token, StandardCharsets.UTF_8);
  }

  private static byte[] context(AccountId account, Kind kind) {
    return "%s/%d/%s".formatted(PURPOSE, account.value(), kind).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] crypt(
      int mode, KeyRing.Key key, byte[] nonce, byte[] context, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token cannot be sealed or opened", e);
    }
  }
}

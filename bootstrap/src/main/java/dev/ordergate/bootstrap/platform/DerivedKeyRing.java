package dev.ordergate.bootstrap.platform;

import dev.ordergate.application.secret.spi.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** {@link KeyRing} by HKDF-SHA256 (RFC 5869) from SECRET_KEY and SECRET_KEY_PREVIOUS. */
class DerivedKeyRing implements KeyRing {

  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;

  private final List<byte[]> secrets;
  private final Map<String, List<Key>> derived = new ConcurrentHashMap<>();

  private DerivedKeyRing(List<byte[]> secrets) {
    this.secrets = secrets;
  }

  static DerivedKeyRing of(String secret, Optional<String> previous) {
    return new DerivedKeyRing(
        Stream.concat(Stream.of(secret), previous.stream())
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList());
  }

  @Override
  public List<Key> keys(String purpose) {
    return derived.computeIfAbsent(
        purpose, name -> secrets.stream().map(secret -> key(secret, name)).toList());
  }

  private static Key key(byte[] secret, String purpose) {
    try {
      KDF hkdf = KDF.getInstance("HKDF-SHA256");
      byte[] id = hkdf.deriveData(parameters(secret, "id", ID_BYTES));
      SecretKey key = hkdf.deriveKey("AES", parameters(secret, purpose, KEY_BYTES));
      return new Key(HexFormat.of().formatHex(id), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 25 platform has HKDF-SHA256", e);
    }
  }

  private static HKDFParameterSpec parameters(byte[] secret, String purpose, int length) {
    byte[] info = ("ordergate " + purpose).getBytes(StandardCharsets.UTF_8);
    return HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, length);
  }
}

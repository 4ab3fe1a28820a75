package dev.ordergate.adapters.oauth.jwt;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * A public key that access tokens are verified with.
 *
 * @param kid its thumbprint (RFC 7638)
 */
record VerificationKey(String kid, RSAPublicKey key) {

  /** NIST SP 800-131A and RFC 7518, section 3.3: no shorter one. */
  private static final int MIN_BITS = 2048;

  static VerificationKey of(RSAPublicKey key) {
    if (key.getModulus().bitLength() < MIN_BITS) {
      throw new IllegalArgumentException("an RSA key has at least " + MIN_BITS + " bits");
    }
    return new VerificationKey(
        new RsaJsonWebKey(key).calculateBase64urlEncodedThumbprint("SHA-256"), key);
  }

  static VerificationKey of(RSAPrivateCrtKey key) throws GeneralSecurityException {
    RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    return of((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec));
  }

  /** The key as the JWKS shows it (RFC 7517). */
  RsaJsonWebKey jwk() {
    RsaJsonWebKey jwk = new RsaJsonWebKey(key);
    jwk.setKeyId(kid);
    jwk.setUse("sig");
    jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
    return jwk;
  }
}

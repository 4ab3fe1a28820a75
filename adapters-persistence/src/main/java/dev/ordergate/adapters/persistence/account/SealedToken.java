package dev.ordergate.adapters.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A ciphertext and the name of the key that opens it. */
@Embeddable
class SealedToken {

  @Column(name = "key_id")
  private String keyId;

  @Column(name = "token")
  private byte[] ciphertext;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected SealedToken() {}

  SealedToken(String keyId, byte[] ciphertext) {
    this.keyId = keyId;
    this.ciphertext = ciphertext.clone();
  }

  String keyId() {
    return keyId;
  }

  byte[] ciphertext() {
    return ciphertext.clone();
  }
}

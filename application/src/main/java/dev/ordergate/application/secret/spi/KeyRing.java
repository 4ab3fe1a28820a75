package dev.ordergate.application.secret.spi;

import java.util.List;
import javax.crypto.SecretKey;

/** Keys derived from the operator's secrets, one for each purpose. */
public interface KeyRing {

  /**
   * A 256-bit key.
   *
   * @param id names the secret it comes from, so that what it sealed can be opened after a rotation
   */
  record Key(String id, SecretKey secret) {}

  /** The keys for {@code purpose}: first the one that seals, then those that still open. */
  List<Key> keys(String purpose);
}

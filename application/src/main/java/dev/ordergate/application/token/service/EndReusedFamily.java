package dev.ordergate.application.token.service;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.FamilyId;

/**
 * What follows when a consumed refresh token is presented again (RFC 9700, section 4.14.2), a
 * transaction of its own, so that it commits though the answer is a refusal.
 */
public interface EndReusedFamily {

  /**
   * Revokes the family and keeps on record that {@code device} presented a consumed token.
   *
   * @return whether the family was live until now
   */
  boolean end(FamilyId family, Device device);
}

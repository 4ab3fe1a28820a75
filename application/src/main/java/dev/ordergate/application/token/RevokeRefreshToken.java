package dev.ordergate.application.token;

import dev.ordergate.domain.login.Device;

/** Ends a token family at its bearer's wish (RFC 7009). */
public interface RevokeRefreshToken {

  /**
   * Any refresh token of the family, consumed ones too.
   *
   * @param presented may be anything
   * @param device from where
   */
  record Command(String presented, Device device) {

    /** Never the token, so that no log shows it. */
    @Override
    public String toString() {
      return "Command[device=%s]".formatted(device);
    }
  }

  /** Ends its family; does nothing where the token is not ours or the family has ended. */
  void revoke(Command command);
}

package dev.ordergate.application.telemetry.spi;

/** What operators watch. Nothing about a person passes here. */
public interface Telemetry {

  /** A device session was opened with its first refresh token. */
  void tokenMinted();

  /** A refresh token was exchanged for its successor. */
  void tokenRotated();

  /**
   * A refresh token was presented again within its replay window. One that came while another
   * presentation of it was under way on the same replica shares that one's outcome and is not told.
   */
  void tokenReplayed();

  /** A family was revoked because a consumed refresh token was presented. */
  void reuseRevoked();

  /** Somebody signed in. */
  void loggedIn();

  /**
   * A login was refused.
   *
   * @param cause one of the few words of {@link dev.ordergate.domain.login.LoginRefusal}, {@link
   *     dev.ordergate.domain.login.LoginFailure} and {@link
   *     dev.ordergate.domain.login.IdTokenFault}
   */
  void loginRefused(String cause);
}

package dev.ordergate.adapters.oauth.login;

import dev.ordergate.domain.login.LoginFailure;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.smallrye.mutiny.helpers.ParameterValidation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Sends people whose login failed back to the sign-in page, which says why. */
class LoginFailures {

  private static final Logger LOG = Logger.getLogger(LoginFailures.class);

  private final RefusedLogins refusedLogins;

  LoginFailures(RefusedLogins refusedLogins) {
    this.refusedLogins = refusedLogins;
  }

  @ServerExceptionMapper
  Response failed(AuthenticationCompletionException failure, HttpServerRequest request) {
    boolean unreachable = isOutage(failure);
    // The message may quote claims, which are somebody's name and address.
    LOG.infof("login failed: %s", unreachable ? "provider unreachable" : "refused");
    return refusedLogins.backToSignIn(
        unreachable ? LoginFailure.PROVIDER_DOWN : LoginFailure.LOGIN_FAILED, request);
  }

  @ServerExceptionMapper
  Response providerDown(OIDCException failure, HttpServerRequest request) {
    LOG.warnf("the identity provider does not answer: %s", failure.getMessage());
    return refusedLogins.backToSignIn(LoginFailure.PROVIDER_DOWN, request);
  }

  private static boolean isOutage(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof IOException
            || failure instanceof TimeoutException
            || isWithoutCause(failure)
            || (failure instanceof OIDCException && !isRefusal(failure.getMessage()))
            || isOutage(failure.getCause()));
  }

  /**
   * What Quarkus OIDC makes of a token request that timed out or whose connection was closed: it
   * passes on the cause alone, which these have not, and Mutiny complains of that.
   */
  private static boolean isWithoutCause(Throwable failure) {
    return failure instanceof NullPointerException
        && ParameterValidation.SUPPLIER_PRODUCED_NULL.equals(failure.getMessage());
  }

  /** An error in the form of RFC 6749, section 5.2: the provider is up, and says no. */
  private static boolean isRefusal(@Nullable String message) {
    return message != null && message.startsWith("{") && message.contains("\"error\"");
  }
}

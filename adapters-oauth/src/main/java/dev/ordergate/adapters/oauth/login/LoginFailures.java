package dev.ordergate.adapters.oauth.login;

import dev.ordergate.domain.login.LoginFailure;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.smallrye.mutiny.helpers.ParameterValidation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Sends people whose login failed back to the sign-in page, which says why. */
class LoginFailures {

  private static final Logger LOG = Logger.getLogger(LoginFailures.class);

  /** RFC 6749, section 5.2; the last is Google's own. */
  private static final Pattern CLIENT_ERROR =
      Pattern.compile(
          "\"error\"\\s*:\\s*\"(invalid_client|unauthorized_client|redirect_uri_mismatch)\"");

  private final RefusedLogins refusedLogins;

  LoginFailures(RefusedLogins refusedLogins) {
    this.refusedLogins = refusedLogins;
  }

  @ServerExceptionMapper
  Response failed(AuthenticationCompletionException failure, HttpServerRequest request) {
    return refusedLogins.backToSignIn(logged(failure), request);
  }

  /** The way to a provider that has not answered since the start is not known: nothing begins. */
  @ServerExceptionMapper
  Response providerDown(OIDCException failure, HttpServerRequest request) {
    LOG.warnf("the identity provider does not answer: %s", failure.getMessage());
    return refusedLogins.notBegun(LoginFailure.PROVIDER_DOWN, request);
  }

  /** No message is repeated: it may quote claims, which are somebody's name and address. */
  private static LoginFailure logged(Throwable failure) {
    Optional<String> clientError = clientError(failure);
    if (clientError.isPresent()) {
      LOG.warnf(
          "the identity provider refuses this client: %s; see GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET",
          clientError.get());
      return LoginFailure.CLIENT_REFUSED;
    }
    Optional<Throwable> outage = outage(failure);
    if (outage.isPresent()) {
      LOG.warnf("login failed: provider unreachable: %s", reason(outage.get()));
      return LoginFailure.PROVIDER_DOWN;
    }
    LOG.info("login failed: refused");
    return LoginFailure.LOGIN_FAILED;
  }

  /** What the provider has against this service, whoever wants to sign in. */
  private static Optional<String> clientError(Throwable failure) {
    return Optional.ofNullable(failure.getCause())
        .filter(OIDCException.class::isInstance)
        .map(Throwable::getMessage)
        .map(CLIENT_ERROR::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** The one among the causes that the provider is to blame for. */
  private static Optional<Throwable> outage(@Nullable Throwable failure) {
    if (failure == null) {
      return Optional.empty();
    }
    return isOutage(failure) ? Optional.of(failure) : outage(failure.getCause());
  }

  private static boolean isOutage(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof TimeoutException
        || isWithoutCause(failure)
        || (failure instanceof OIDCException && !isRefusal(failure.getMessage()));
  }

  private static String reason(Throwable outage) {
    return isWithoutCause(outage) ? "no answer" : outage.getClass().getName();
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

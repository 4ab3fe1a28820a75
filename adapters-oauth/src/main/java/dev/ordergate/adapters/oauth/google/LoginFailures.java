package dev.ordergate.adapters.oauth.google;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Sends people whose login failed back to the sign-in page, which says why. */
class LoginFailures {

  private static final Logger LOG = Logger.getLogger(LoginFailures.class);

  @ServerExceptionMapper
  Response failed(AuthenticationCompletionException failure) {
    boolean unreachable = isOutage(failure);
    LOG.infof("login failed: %s", unreachable ? "provider unreachable" : failure.getMessage());
    return backToSignIn(unreachable ? "provider_down" : "login_failed");
  }

  @ServerExceptionMapper
  Response providerDown(OIDCException failure) {
    LOG.warnf("the identity provider does not answer: %s", failure.getMessage());
    return backToSignIn("provider_down");
  }

  private static boolean isOutage(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof IOException
            || failure instanceof TimeoutException
            || failure instanceof OIDCException
            || isOutage(failure.getCause()));
  }

  private static Response backToSignIn(String error) {
    return Response.seeOther(URI.create("/accounts/login/?error=" + error)).build();
  }
}

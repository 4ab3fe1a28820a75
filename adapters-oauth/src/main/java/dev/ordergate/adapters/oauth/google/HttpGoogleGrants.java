package dev.ordergate.adapters.oauth.google;

import dev.ordergate.adapters.oauth.time.Steady;
import dev.ordergate.application.account.spi.GoogleGrants;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@link GoogleGrants} over HTTP. Quarkus OIDC refreshes tokens of its own sessions alone, of which
 * there are none here.
 */
@ApplicationScoped
class HttpGoogleGrants implements GoogleGrants {

  /** So many wait for Google at once: of those who read their state, and of those who leave. */
  static final int MOST_WAITING = 10;

  /** For so long after a silence of Google's nobody asks: each would wait for it again. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(HttpGoogleGrants.class);

  private final ProviderEndpoints endpoints;
  private final InstantSource clock;
  private final ProviderGate refreshes;

  /** Of its own and never paused: what is not revoked now never will be, for we forget it. */
  private final ProviderGate revocations;

  HttpGoogleGrants(ProviderEndpoints endpoints, InstantSource clock, @Steady InstantSource steady) {
    this.endpoints = endpoints;
    this.clock = clock;
    this.refreshes = new ProviderGate(MOST_WAITING, steady);
    this.revocations = new ProviderGate(MOST_WAITING, steady);
  }

  @Override
  public Answer refresh(String refreshToken) {
    if (refreshes.isPaused()) {
      return new Unknown();
    }
    try {
      return answer(refreshes.pass(() -> endpoints.refresh(refreshToken)));
    } catch (IOException e) {
      if (e instanceof HttpTimeoutException) {
        refreshes.pauseFor(PAUSE);
      }
      LOG.warnf("Google cannot be asked about a refresh token: %s", e.getMessage());
      return new Unknown();
    }
  }

  @Override
  public void revoke(String token) {
    try {
      int status = revocations.pass(() -> endpoints.revoke(token)).status();
      if (status != 200) {
        LOG.warnf("Google answered %d to the revocation of a token", status);
      }
    } catch (IOException e) {
      LOG.warnf("Google cannot be asked to revoke a token: %s", e.getMessage());
    }
  }

  private Answer answer(ProviderHttp.Reply reply) {
    JsonObject body = reply.json();
    if (reply.status() == 200 && body.getValue("access_token") instanceof String token) {
      return new Refreshed(grant(token, body));
    }
    if ("invalid_grant".equals(body.getValue("error"))) {
      return new Refused();
    }
    LOG.warnf("Google answered %d to a refresh token", reply.status());
    return new Unknown();
  }

  private Grant grant(String accessToken, JsonObject answer) {
    return new Grant(
        accessToken,
        text(answer, "refresh_token"),
        TokenResponse.scopes(text(answer, "scope").orElse(null), List.of()),
        answer.getValue("expires_in") instanceof Number seconds
            ? TokenResponse.expiry(seconds, clock.instant())
            : Optional.empty());
  }

  private static Optional<String> text(JsonObject answer, String member) {
    return answer.getValue(member) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}

package dev.ordergate.adapters.oauth.google;

import dev.ordergate.application.account.spi.GoogleGrants;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * {@link GoogleGrants} over HTTP. Quarkus OIDC refreshes tokens of its own sessions alone, of which
 * there are none here.
 */
@ApplicationScoped
class HttpGoogleGrants implements GoogleGrants {

  /** Readers of their Google state who wait for Google at once: its silence is to hold no more. */
  static final int MOST_WAITING = 10;

  /** For so long after a silence of Google's nobody asks: each would wait for it again. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(HttpGoogleGrants.class);

  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final ProviderEndpoints endpoints;
  private final InstantSource clock;
  private volatile Instant nextAttempt = Instant.MIN;

  HttpGoogleGrants(ProviderEndpoints endpoints, InstantSource clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Answer refresh(String refreshToken) {
    if (clock.instant().isBefore(nextAttempt)) {
      return new Unknown();
    }
    if (!waiting.tryAcquire()) {
      LOG.warnf("Google is not asked about a refresh token: %d wait for it already", MOST_WAITING);
      return new Unknown();
    }
    try {
      return ask(refreshToken);
    } finally {
      waiting.release();
    }
  }

  @Override
  public void revoke(String token) {
    try {
      int status = endpoints.post("revocation_endpoint", Map.of("token", token)).status();
      if (status != 200) {
        LOG.warnf("Google answered %d to the revocation of a token", status);
      }
    } catch (IOException e) {
      LOG.warnf("Google cannot be asked to revoke a token: %s", e.getMessage());
    }
  }

  private Answer ask(String refreshToken) {
    try {
      ProviderEndpoints.Reply reply =
          endpoints.post(
              "token_endpoint",
              Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
      if (reply.status() == 200 && reply.body().getValue("access_token") instanceof String token) {
        return new Refreshed(grant(token, reply.body()));
      }
      if ("invalid_grant".equals(reply.body().getValue("error"))) {
        return new Refused();
      }
      LOG.warnf("Google answered %d to a refresh token", reply.status());
    } catch (IOException e) {
      if (e instanceof HttpTimeoutException) {
        nextAttempt = clock.instant().plus(PAUSE);
      }
      LOG.warnf("Google cannot be asked about a refresh token: %s", e.getMessage());
    }
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

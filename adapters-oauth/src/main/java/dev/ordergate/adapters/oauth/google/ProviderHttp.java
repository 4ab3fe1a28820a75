package dev.ordergate.adapters.oauth.google;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Exchanges with the provider, each of which ends in time and holds no more than it may. */
@Singleton
final class ProviderHttp {

  /** What the provider answered, whatever its status. */
  record Reply(int status, String body) {

    /** The body; an empty object where it is none. */
    JsonObject json() {
      try {
        return body.isBlank() ? new JsonObject() : new JsonObject(body);
      } catch (DecodeException e) {
        return new JsonObject();
      }
    }
  }

  /** Of a whole exchange, the body included. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final int MAX_BODY_BYTES = 256 * 1024;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /**
   * A request that asks for JSON.
   *
   * @throws IOException if nothing can be asked at that address
   */
  static HttpRequest.Builder request(String address) throws IOException {
    try {
      return HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json");
    } catch (IllegalArgumentException e) {
      throw new IOException("the provider names an address that is none", e);
    }
  }

  /**
   * Sends it.
   *
   * @throws HttpTimeoutException if there is none in time
   * @throws IOException if there is none, or too long a one
   */
  Reply send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BODY_BYTES));
    try {
      // The client's own timeout would end with the head of the answer.
      HttpResponse<String> response = answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within " + TIMEOUT.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof HttpTimeoutException unreached
          ? unreached
          : new IOException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      answer.cancel(true);
    }
  }
}

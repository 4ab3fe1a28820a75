package dev.ordergate.development;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;

/**
 * Gives an endpoint the requests for exactly its path (or below it, when it ends in "/") and its
 * methods.
 */
record Dispatch(String path, Endpoint endpoint) implements HttpHandler {

  @Override
  public void handle(HttpExchange http) throws IOException {
    Exchange exchange = new Exchange(http);
    try {
      String asked = http.getRequestURI().getPath();
      if (!asked.equals(path) && !path.endsWith("/")) {
        // The server itself matches by prefix: /tokens would be /token.
        exchange.error(404, new OAuthError("not_found", "there is nothing at " + asked));
      } else if (!Arrays.asList(endpoint.methods().split(", ")).contains(http.getRequestMethod())) {
        exchange.answerHeader("Allow", endpoint.methods());
        exchange.error(
            405, new OAuthError("invalid_request", "allowed here: " + endpoint.methods()));
      } else {
        endpoint.answer(exchange);
      }
    } catch (OAuthError e) {
      exchange.error(400, e);
    } catch (RuntimeException e) {
      exchange.error(500, new OAuthError("server_error", String.valueOf(e)));
    } finally {
      http.close();
    }
  }
}

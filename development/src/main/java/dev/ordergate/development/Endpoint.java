package dev.ordergate.development;

import java.io.IOException;

/** One path of the stand-in provider. */
interface Endpoint {

  /** As in an {@code Allow} header; any other method is answered 405. */
  default String methods() {
    return "GET, HEAD";
  }

  /** An error thrown becomes a 400 with the JSON of RFC 6749, 5.2. */
  void answer(Exchange exchange) throws IOException, OAuthError;
}

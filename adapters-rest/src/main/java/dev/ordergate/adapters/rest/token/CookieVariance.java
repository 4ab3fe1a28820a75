package dev.ordergate.adapters.rest.token;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells caches what {@link VariesByCookie} says. */
@Singleton
class CookieVariance {

  @VariesByCookie
  @ServerResponseFilter
  void tell(ContainerResponseContext response) {
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }
}

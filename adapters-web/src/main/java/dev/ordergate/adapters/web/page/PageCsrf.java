package dev.ordergate.adapters.web.page;

import io.quarkus.csrf.reactive.runtime.CsrfRequestResponseReactiveFilter;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Quarkus' CSRF filter, for pages alone. The API has bearer tokens and no cookies, and with each of
 * its requests the filter would make a token for a form that is not there.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@Singleton
class PageCsrf extends CsrfRequestResponseReactiveFilter {

  private static final String PAGES = "dev.ordergate.adapters.web.";

  @Override
  public void filter(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
    var resource = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    if (isPage(resource.getTarget().getLazyMethod().getResourceClass())) {
      super.filter(request, context);
    }
  }

  /** By the class that will answer, not by the path: there are many ways to write a path. */
  static boolean isPage(Class<?> resource) {
    return resource.getName().startsWith(PAGES);
  }
}

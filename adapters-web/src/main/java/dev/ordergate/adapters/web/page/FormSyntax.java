package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.text.PercentEncoding;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses what is no form (URL Standard, section 5.1) before Quarkus reads it for {@link PageCsrf}:
 * it would call that an accident of ours, and quote it in the log. After the body has arrived.
 */
@Singleton
class FormSyntax {

  /** No form of ours has half as many. */
  private static final int MOST_FIELDS = 50;

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER + 1)
  void check(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo target) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    if (context.hasInputStream()
        && PageCsrf.isPage(target.getResourceClass())
        && context.getInputStream() instanceof ByteArrayInputStream body) {
      if (!isForm(body.readAllBytes())) {
        throw new BadRequestException();
      }
      body.reset();
    }
  }

  static boolean isForm(byte[] body) {
    int fields = 1;
    for (byte part : body) {
      fields += part == '&' ? 1 : 0;
    }
    return fields <= MOST_FIELDS && PercentEncoding.isUtf8(body);
  }
}

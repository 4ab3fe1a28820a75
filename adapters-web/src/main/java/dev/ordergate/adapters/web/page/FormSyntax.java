package dev.ordergate.adapters.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    if (PageCsrf.isPage(target.getResourceClass())
        && context.getInputStream() instanceof ByteArrayInputStream body) {
      if (!isForm(body.readAllBytes())) {
        throw new BadRequestException();
      }
      body.reset();
    }
  }

  static boolean isForm(byte[] body) {
    ByteBuffer decoded = ByteBuffer.allocate(body.length);
    int fields = 1;
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '%') {
        if (i + 2 >= body.length || digit(body[i + 1]) < 0 || digit(body[i + 2]) < 0) {
          return false;
        }
        decoded.put((byte) (16 * digit(body[++i]) + digit(body[++i])));
      } else {
        decoded.put(body[i]);
        fields += body[i] == '&' ? 1 : 0;
      }
    }
    return fields <= MOST_FIELDS && isText(decoded.flip());
  }

  private static int digit(byte hexadecimal) {
    return Character.digit(hexadecimal, 16);
  }

  private static boolean isText(ByteBuffer bytes) {
    try {
      UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

package dev.ordergate.adapters.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Dresses errors for people: what the one place for errors answers to programs becomes a page where
 * a person asked. Status and headers stay.
 */
final class ErrorPage {

  @CheckedTemplate(basePath = "page")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance error(int status, String title, String advice);
  }

  private final UnsentForms unsentForms;

  ErrorPage(UnsentForms unsentForms) {
    this.unsentForms = unsentForms;
  }

  @ServerResponseFilter(priority = PageHeaders.PRIORITY + 100)
  void dress(RoutingContext context, ContainerResponseContext response) {
    int status = response.getStatus();
    if (status < 400 || !WebPaths.isPage(context) || isDone(response)) {
      return;
    }
    String page =
        unsentForms
            .find(context, status)
            .map(form -> unsentForms.render(form, context, status))
            .orElseGet(() -> error(status));
    response.setEntity(page, new Annotation[0], Html.TYPE);
    if (status != Status.UNAUTHORIZED.getStatusCode()) {
      // The challenge is for programs: no page takes a token. Only 401 is nothing without one.
      response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    }
  }

  static String error(int status) {
    ErrorText text = ErrorText.of(status);
    return Templates.error(status, text.title(), text.advice()).render();
  }

  /** A form that names its own errors. */
  private static boolean isDone(ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    return response.hasEntity() && type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
  }
}

package dev.ordergate.adapters.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers of the pages. */
public final class Html {

  /** A form whose content was refused (RFC 9110, section 15.5.21). */
  public static final int UNPROCESSABLE = 422;

  static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

  private Html() {}

  /** The page. */
  public static Response page(TemplateInstance template) {
    return page(Response.Status.OK.getStatusCode(), template);
  }

  /** The page with another status than 200. */
  public static Response page(int status, TemplateInstance template) {
    return Response.status(status).entity(template.render()).type(TYPE).build();
  }

  /**
   * A page to type into. The browser may show it again when the person goes back, with what was
   * typed: on a bad connection it would else be lost.
   */
  public static Response form(int status, TemplateInstance template) {
    return Response.fromResponse(page(status, template))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** Go and read {@code path}; the answer to every form that was accepted. */
  public static Response seeOther(String path) {
    return redirect(path).build();
  }

  /** Like {@link #seeOther}, for answers that carry cookies. */
  public static Response.ResponseBuilder redirect(String path) {
    // Not location(): that would make it absolute from the Host header.
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
  }
}

package dev.ordergate.adapters.web.order;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The form for a new order. */
@Path(OrderPaths.NEW)
@HttpAuthenticationMechanism("session")
@Authenticated
class NewOrderPage {

  private final NewOrderForms forms;

  NewOrderPage(NewOrderForms forms) {
    this.forms = forms;
  }

  @GET
  public Response show() {
    return forms.empty();
  }
}

package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.UnsentForm;
import dev.ordergate.adapters.web.page.UnsentForms;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/**
 * Takes a form only for the account it was made for: somebody else may have signed in since, in
 * another tab. They get it back, and may send it knowingly; so may whoever it was made for.
 */
@ApplicationScoped
class FormAccount {

  private static final String SEPARATOR = " ";

  private final WebSessionMechanism mechanism;
  private final Viewer viewer;
  private final UnsentForms unsentForms;

  FormAccount(WebSessionMechanism mechanism, Viewer viewer, UnsentForms unsentForms) {
    this.mechanism = mechanism;
    this.viewer = viewer;
    this.unsentForms = unsentForms;
  }

  /** Before or after the check of the token: Quarkus leaves that open. */
  @WithFormRead
  @ServerRequestFilter
  Optional<Response> check(RoutingContext context) {
    return mechanism.isSelected(context)
        ? UnsentForms.sent(UnsentForm.ACCOUNT).flatMap(accounts -> check(accounts, context))
        : Optional.empty();
  }

  private Optional<Response> check(String accounts, RoutingContext context) {
    List<String> senders = List.of(accounts.split(SEPARATOR, -1));
    String viewing = Long.toString(viewer.id().value());
    if (senders.contains(viewing)) {
      return Optional.empty();
    }
    unsentForms.keep(context, senders.getFirst() + SEPARATOR + viewing);
    return Optional.of(Response.status(Response.Status.CONFLICT).build());
  }
}

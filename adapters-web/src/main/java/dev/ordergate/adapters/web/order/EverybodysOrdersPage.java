package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.admin.AccountLinks;
import dev.ordergate.adapters.web.admin.AccountNumber;
import dev.ordergate.adapters.web.order.EverybodysOrders.Asked;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.account.FindAccount;
import dev.ordergate.application.order.ListOrders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Everybody's orders, for admins to look at. */
@Path(EverybodysOrders.PATH)
@HttpAuthenticationMechanism("session")
@RolesAllowed("admin")
class EverybodysOrdersPage {

  private static final int PAGE_SIZE = 20;

  @CheckedTemplate(basePath = "admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance orders(EverybodysOrders list, FieldErrors errors);
  }

  private final ListOrders listOrders;
  private final FindAccount findAccount;

  EverybodysOrdersPage(ListOrders listOrders, FindAccount findAccount) {
    this.listOrders = listOrders;
    this.findAccount = findAccount;
  }

  @GET
  public Response show(
      @BeanParam ListParameters parameters,
      @QueryParam("owner") @DefaultValue("") String owner,
      @QueryParam("deleted") @DefaultValue("") String deleted,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("before") @DefaultValue("") String before) {
    Asked asked =
        new Asked(parameters.form(), owner, AccountNumber.parse(owner), deleted.equals("true"));
    FieldErrors errors = asked.errors();
    ListOrders.Page page =
        ShownPage.of(
            listOrders,
            new ListOrders.Query(
                asked.ownerId(),
                asked.filter(),
                asked.form().ordering(),
                PAGE_SIZE,
                PageAddress.parse(asked.form().ordering().key(), after, before)));
    return Html.page(
        errors.isEmpty() ? Response.Status.OK.getStatusCode() : Html.UNPROCESSABLE,
        Templates.orders(EverybodysOrders.of(asked, page, new AccountLinks(findAccount)), errors));
  }
}

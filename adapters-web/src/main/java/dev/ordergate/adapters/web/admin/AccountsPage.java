package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.QueryText;
import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.application.account.ListAccounts;
import dev.ordergate.application.account.ListAccounts.Query;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** All accounts, the newest first. */
@Path(AdminPaths.ACCOUNTS)
@HttpAuthenticationMechanism("session")
@RolesAllowed("admin")
class AccountsPage {

  private static final int PAGE_SIZE = 20;

  /**
   * A page of the list as it is shown.
   *
   * @param first address of the first page; empty on it
   * @param next address of the page after; empty at the end
   */
  record AccountList(List<AccountView> accounts, String search, String first, String next) {}

  @CheckedTemplate(basePath = "admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance accounts(AccountList list, FieldErrors errors);
  }

  private final Viewer viewer;
  private final ListAccounts listAccounts;

  AccountsPage(Viewer viewer, ListAccounts listAccounts) {
    this.viewer = viewer;
    this.listAccounts = listAccounts;
  }

  @GET
  public Response show(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("after") @DefaultValue("") String after) {
    Optional<AccountPosition> place = AccountPlace.parse(after);
    if (TextRule.isBlank(search)) {
      return page(Optional.empty(), place, search, FieldErrors.NONE);
    }
    Checked<AccountSearch> checked = AccountSearch.parse(search);
    return switch (checked) {
      case Checked.Valid<AccountSearch>(AccountSearch wanted) ->
          page(Optional.of(wanted), place, search, FieldErrors.NONE);
      case Checked.Invalid<AccountSearch> invalid ->
          page(
              Optional.empty(),
              place,
              search,
              FieldErrors.NONE.and("search", "The search", invalid));
    };
  }

  private Response page(
      Optional<AccountSearch> wanted,
      Optional<AccountPosition> place,
      String search,
      FieldErrors errors) {
    ListAccounts.Page page = listAccounts.list(new Query(PAGE_SIZE, place, wanted));
    QueryText list =
        new QueryText(AdminPaths.ACCOUNTS)
            .and("search", wanted.map(AccountSearch::text).orElse(""));
    AccountList view =
        new AccountList(
            page.accounts().stream().map(account -> AccountView.of(account, viewer)).toList(),
            Cut.SEARCH.of(search),
            place.map(later -> list.toString()).orElse(""),
            page.next()
                .map(next -> list.and("after", AccountPlace.of(next)).toString())
                .orElse(""));
    int status = errors.isEmpty() ? Response.Status.OK.getStatusCode() : Html.UNPROCESSABLE;
    return Html.page(status, Templates.accounts(view, errors));
  }
}

package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.login.SignedOut;
import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.account.ChangeAccount;
import dev.ordergate.application.account.FindAccount;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountChange;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.login.LocalPath;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** One account, and what an admin can do with it. */
@Path(AdminPaths.ACCOUNTS + AdminPaths.ID)
@HttpAuthenticationMechanism("session")
@RolesAllowed("admin")
class AccountPage {

  @CheckedTemplate(basePath = "admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance account(AccountView account, FieldErrors errors, Notice notice);
  }

  private final Viewer viewer;
  private final FindAccount findAccount;
  private final ChangeAccount changeAccount;
  private final SignedOut signedOut;

  AccountPage(
      Viewer viewer, FindAccount findAccount, ChangeAccount changeAccount, SignedOut signedOut) {
    this.viewer = viewer;
    this.findAccount = findAccount;
    this.changeAccount = changeAccount;
    this.signedOut = signedOut;
  }

  @GET
  public Response show(
      @PathParam("id") long number, @QueryParam("done") @DefaultValue("") String done) {
    return Html.page(
        Templates.account(view(new AccountId(number)), FieldErrors.NONE, Notice.parse(done)));
  }

  @POST
  public Response change(
      @PathParam("id") long number,
      @FormParam("active") @DefaultValue("") String active,
      @FormParam("role") @DefaultValue("") String role) {
    AccountId id = new AccountId(number);
    ChangeAccount.Command command =
        new ChangeAccount.Command(viewer.id(), viewer.device(), id, change(active, role));
    return switch (changeAccount.change(command)) {
      case ChangeAccount.Changed(Account account) -> changed(account);
      case ChangeAccount.NotAdmin() -> throw new ForbiddenException();
      case ChangeAccount.NotFound() -> throw new NotFoundException();
      case ChangeAccount.LastAdmin() ->
          Html.page(
              Response.Status.CONFLICT.getStatusCode(),
              Templates.account(
                  view(id), lastAdmin(active.isEmpty() ? "role" : "active"), Notice.NONE));
    };
  }

  private static FieldErrors lastAdmin(String button) {
    return FieldErrors.NONE.and(
        button,
        "This is the last active administrator. Make somebody else administrator first,"
            + " so that there is always one.");
  }

  /** Whoever has just given up being admin sees no page of theirs any more. */
  private Response changed(Account account) {
    boolean own = account.id().equals(viewer.id());
    if (own && !account.active()) {
      return signedOut.accountDisabled();
    }
    return Html.seeOther(
        own && account.role() != Role.ADMIN
            ? Notice.NO_LONGER_ADMIN.at(LocalPath.DEFAULT.value())
            : Notice.ACCOUNT_CHANGED.at(AdminPaths.of(account.id())));
  }

  private AccountView view(AccountId id) {
    return findAccount
        .find(id)
        .map(account -> AccountView.of(account, viewer))
        .orElseThrow(NotFoundException::new);
  }

  private static AccountChange change(String active, String role) {
    return new AccountChange(read(active, AccountPage::flag), read(role, Role::ofWord));
  }

  private static <T> Optional<T> read(String text, Function<String, Optional<T>> parse) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(parse.apply(text).orElseThrow(BadRequestException::new));
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}

package dev.ordergate.adapters.rest.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.JsonBody;
import dev.ordergate.adapters.rest.json.JsonTypes;
import dev.ordergate.application.account.ChangeAccount;
import dev.ordergate.application.account.FindAccount;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountChange;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.IdNumber;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One account. */
@Path("/api/admin/users/{id:" + IdNumber.FORM + "}")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@RolesAllowed("admin")
@SecurityRequirement(name = "bearer")
@Tag(name = "admin")
class AccountResource {

  /** The body of a PATCH, as the OpenAPI document shows it. */
  @Schema(name = "AccountPatch")
  record AccountPatch(
      @Schema(description = "false disables the account and ends all its sessions.")
          @Nullable Boolean active,
      @Schema(enumeration = {"user", "admin"}) @Nullable String role) {}

  private final Caller caller;
  private final FindAccount findAccount;
  private final ChangeAccount changeAccount;

  AccountResource(Caller caller, FindAccount findAccount, ChangeAccount changeAccount) {
    this.caller = caller;
    this.findAccount = findAccount;
    this.changeAccount = changeAccount;
  }

  @GET
  @Operation(
      operationId = "getAccount",
      summary = "Read an account",
      description = "Any account, disabled ones among them.")
  @APIResponse(responseCode = "200", description = "The account.")
  public AccountJson get(@PathParam("id") long id) {
    return findAccount
        .find(new AccountId(id))
        .map(AccountJson::of)
        .orElseThrow(ProblemException::notFound);
  }

  @PATCH
  @Consumes({JsonTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "patchAccount",
      summary = "Disable or enable an account, or change its role",
      description =
          "Disabling ends all its sessions within a second. A new role ends its access tokens; those"
              + " it gets by refreshing have the new one.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = AccountPatch.class)))
  @APIResponse(responseCode = "200", description = "The account as it is now.")
  public AccountJson patch(@PathParam("id") long id, @Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    var active = body.optionalBoolean("active");
    var role = body.optional("role", AccountResource::role);
    body.ignored(AccountJson.READ_ONLY);
    body.finish();
    ChangeAccount.Command command =
        new ChangeAccount.Command(
            caller.account(), caller.device(), new AccountId(id), new AccountChange(active, role));
    return switch (changeAccount.change(command)) {
      case ChangeAccount.Changed(Account account) -> AccountJson.of(account);
      case ChangeAccount.NotAdmin() -> throw new ForbiddenException();
      case ChangeAccount.NotFound() -> throw ProblemException.notFound();
      case ChangeAccount.LastAdmin() ->
          throw ProblemException.of(
              ProblemType.LAST_ADMIN,
              "This is the last active admin: make somebody else admin first.");
    };
  }

  private static Checked<Role> role(String word) {
    return Role.ofWord(word)
        .<Checked<Role>>map(Checked.Valid::new)
        .orElseGet(() -> new Checked.Invalid<>("must be user or admin"));
  }
}

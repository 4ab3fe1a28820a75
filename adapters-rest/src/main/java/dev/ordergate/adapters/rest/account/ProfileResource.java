package dev.ordergate.adapters.rest.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.JsonBody;
import dev.ordergate.adapters.rest.json.JsonTypes;
import dev.ordergate.application.account.EraseAccount;
import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.ShowProfile;
import dev.ordergate.domain.account.DisplayName;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Path("/api/profile")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "profile")
class ProfileResource {

  /** The body of a PATCH, as the OpenAPI document shows it. */
  @Schema(name = "ProfilePatch")
  record ProfilePatch(
      @Schema(examples = "Ada Lovelace", minLength = 1, maxLength = DisplayName.MAX_LENGTH)
          @Nullable String name) {}

  /** Members that may be sent back and are ignored. */
  private static final List<String> READ_ONLY =
      List.of("id", "email", "picture_url", "role", "created_at", "google");

  private final Caller caller;
  private final ShowProfile showProfile;
  private final RenameAccount renameAccount;
  private final EraseAccount eraseAccount;

  ProfileResource(
      Caller caller,
      ShowProfile showProfile,
      RenameAccount renameAccount,
      EraseAccount eraseAccount) {
    this.caller = caller;
    this.showProfile = showProfile;
    this.renameAccount = renameAccount;
    this.eraseAccount = eraseAccount;
  }

  @GET
  @Operation(
      operationId = "getProfile",
      summary = "Read the account",
      description = "With the state of the Google tokens, as last known.")
  @APIResponse(responseCode = "200", description = "The account.")
  public ProfileJson get() {
    return showProfile.show(caller.account()).map(ProfileJson::of).orElseThrow(Caller::erased);
  }

  @PATCH
  @Consumes({JsonTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "patchProfile",
      summary = "Change the display name",
      description = "A merge patch (RFC 7396).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ProfilePatch.class)))
  @APIResponse(responseCode = "200", description = "The account as it is now.")
  public ProfileJson patch(@Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    var name = body.optional("name", DisplayName::parse);
    body.ignored(READ_ONLY);
    body.finish();
    name.ifPresent(
        chosen -> renameAccount.rename(new RenameAccount.Command(caller.account(), chosen)));
    return get();
  }

  @DELETE
  @Operation(
      operationId = "deleteAccount",
      summary = "Erase the account and all its orders",
      description = "At once and for good; signing in again makes a new account.")
  @APIResponse(
      responseCode = "204",
      description =
          """
          No name, e-mail address or order of it is left. The audit trail keeps what happened to its \
          security, with addresses and user agents, for 180 days.\
          """)
  public Response delete() {
    if (!eraseAccount.erase(new EraseAccount.Command(caller.account(), caller.device()))) {
      throw Caller.erased();
    }
    return Response.noContent().build();
  }
}

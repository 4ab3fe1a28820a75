package dev.ordergate.adapters.rest.admin;

import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.QueryParameters;
import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.application.account.ListAccounts;
import dev.ordergate.application.account.ListAccounts.Page;
import dev.ordergate.application.account.ListAccounts.Query;
import dev.ordergate.domain.account.AccountId;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All accounts. */
@Path("/api/admin/users")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@RolesAllowed("admin")
@SecurityRequirement(name = "bearer")
@Tag(name = "admin")
class AccountsResource {

  private final Caller caller;
  private final ListAccounts listAccounts;
  private final AccountCursors cursors;
  private final String list;

  AccountsResource(
      Caller caller,
      ListAccounts listAccounts,
      AccountCursors cursors,
      @ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.caller = caller;
    this.listAccounts = listAccounts;
    this.cursors = cursors;
    this.list = baseUrl + "/api/admin/users/";
  }

  @GET
  @Operation(
      operationId = "listAccounts",
      summary = "List all accounts, newest first",
      description = "Pages follow each other by Link (RFC 8288).")
  @Parameter(ref = "limit")
  @Parameter(ref = "cursor")
  @Parameter(
      name = "search",
      in = ParameterIn.QUERY,
      description = "A part of the e-mail address or the name, in upper or lower case.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 200, examples = "ada"))
  @APIResponse(
      responseCode = "200",
      description = "A page of accounts.",
      headers =
          @Header(
              name = "Link",
              description = "first and next page (RFC 8288); without next this is the end.",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AccountJson.class)))
  public Response list(UriInfo uri) {
    AccountId admin = caller.account();
    QueryParameters parameters = QueryParameters.of(uri);
    int limit = parameters.limit(ListAccounts.MAX_LIMIT);
    Optional<AccountSearch> search = parameters.optional("search", AccountSearch::parse);
    Optional<AccountPosition> cursor =
        parameters.optional("cursor", text -> cursors.read(admin, search, text));
    parameters.finish();
    Query query = new Query(limit, cursor, search);
    Page page = listAccounts.list(query);
    String next =
        page.next()
            .map(place ->
                ", " + link("next", query, "&cursor=" + cursors.write(admin, search, place)))
            .orElse("");
    return Response.ok(page.accounts().stream().map(AccountJson::of).toList())
        .header(HttpHeaders.LINK, link("first", query, "") + next)
        .build();
  }

  private String link(String relation, Query query, String cursor) {
    String search =
        query
            .search()
            .map(text -> "&search=" + URLEncoder.encode(text.text(), StandardCharsets.UTF_8))
            .orElse("");
    return "<%s?limit=%d%s%s>; rel=\"%s\"".formatted(list, query.limit(), search, cursor, relation);
  }
}

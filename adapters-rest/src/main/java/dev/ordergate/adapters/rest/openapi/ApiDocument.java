package dev.ordergate.adapters.rest.openapi;

import dev.ordergate.http.problem.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Ordergate",
            version = "1.0.0",
            contact = @Contact(name = "The people who run this service"),
            license = @License(name = "Proprietary", identifier = "LicenseRef-Proprietary"),
            description =
                "Orders behind Google sign-in and short-lived JWTs. Every path answers with and"
                    + " without its trailing slash; every error is problem details (RFC 9457)."),
    servers = @Server(url = "/"),
    tags = {
      @Tag(name = "orders", description = "The caller's own orders."),
      @Tag(name = "tokens", description = "Access and refresh tokens."),
      @Tag(name = "sessions", description = "Where the caller's account is signed in."),
      @Tag(name = "profile", description = "The caller's account."),
      @Tag(name = "keys", description = "The public keys of the access tokens."),
      @Tag(name = "admin", description = "All accounts and everybody's orders, for admins.")
    },
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            parameters = {
              @Parameter(
                  name = "limit",
                  in = ParameterIn.QUERY,
                  description =
                      "Most entries on a page. One of orders whose descriptions would have more than"
                          + " 1 MiB has fewer; Link says whether more follow.",
                  schema =
                      @Schema(
                          type = SchemaType.INTEGER,
                          minimum = "1",
                          maximum = "200",
                          defaultValue = "50",
                          examples = "20")),
              @Parameter(
                  name = "cursor",
                  in = ParameterIn.QUERY,
                  description = "Where the page begins: taken from a Link, never made up.",
                  schema = @Schema(type = SchemaType.STRING)),
              @Parameter(
                  name = "status",
                  in = ParameterIn.QUERY,
                  description = "Only orders with one of these statuses, separated by commas.",
                  schema = @Schema(type = SchemaType.STRING, examples = "PENDING,IN_PROGRESS")),
              @Parameter(
                  name = "group",
                  in = ParameterIn.QUERY,
                  description = "Only open or only closed orders.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          enumeration = {"open", "closed"},
                          examples = "open")),
              @Parameter(
                  name = "search",
                  in = ParameterIn.QUERY,
                  description =
                      "Only orders with this in title or description, whatever its case; space at"
                          + " its ends does not count.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          minLength = 1,
                          maxLength = 200,
                          examples = "shop")),
              @Parameter(
                  name = "created_after",
                  in = ParameterIn.QUERY,
                  description = "Only orders created then or later.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          format = "date-time",
                          examples = "2023-10-15T12:30:45Z")),
              @Parameter(
                  name = "created_before",
                  in = ParameterIn.QUERY,
                  description = "Only orders created earlier.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          format = "date-time",
                          examples = "2023-10-15T12:30:45Z")),
              @Parameter(
                  name = "updated_after",
                  in = ParameterIn.QUERY,
                  description = "Only orders last changed then or later.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          format = "date-time",
                          examples = "2023-10-15T12:30:45Z")),
              @Parameter(
                  name = "updated_before",
                  in = ParameterIn.QUERY,
                  description = "Only orders last changed earlier.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          format = "date-time",
                          examples = "2023-10-15T12:30:45Z")),
              @Parameter(
                  name = "deleted",
                  in = ParameterIn.QUERY,
                  description = "true for what is in the trash, and nothing else.",
                  schema =
                      @Schema(
                          type = SchemaType.BOOLEAN,
                          defaultValue = "false",
                          examples = "true")),
              @Parameter(
                  name = "ordering",
                  in = ParameterIn.QUERY,
                  description = "What the list is ordered by; - for descending.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          defaultValue = "-created_at",
                          enumeration = {
                            "created_at",
                            "-created_at",
                            "updated_at",
                            "-updated_at",
                            "title",
                            "-title"
                          },
                          examples = "title")),
              @Parameter(
                  name = "Idempotency-Key",
                  in = ParameterIn.HEADER,
                  description =
                      "Names the attempt, quoted or bare: whoever tries again with the same key and"
                          + " body within 24 hours gets the first answer again.",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          maxLength = 255,
                          examples = "8e03978e-40d5-43dd-bc93-6894a57f9324")),
              @Parameter(
                  name = "If-Match",
                  in = ParameterIn.HEADER,
                  description = "The versions the change is meant for, as ETag gave them; or *.",
                  schema = @Schema(type = SchemaType.STRING, examples = "\"0\"")),
              @Parameter(
                  name = "If-None-Match",
                  in = ParameterIn.HEADER,
                  description =
                      "The versions, as ETag gave them, that the client has or that the change is not"
                          + " meant for; or *.",
                  schema = @Schema(type = SchemaType.STRING, examples = "\"0\""))
            },
            headers = {
              @Header(
                  name = "ETag",
                  description = "The order's version, quoted.",
                  schema = @Schema(type = SchemaType.STRING, examples = "\"0\"")),
              @Header(
                  name = "Idempotency-Replayed",
                  description = "true where an earlier answer is given again.",
                  schema = @Schema(type = SchemaType.STRING, examples = "true")),
              @Header(
                  name = "Location",
                  description = "Where the order is.",
                  schema = @Schema(type = SchemaType.STRING, format = "uri")),
              @Header(
                  name = "WWW-Authenticate",
                  description = "The challenge (RFC 6750, section 3).",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          examples = "Bearer realm=\"ordergate\", error=\"invalid_token\"")),
              @Header(
                  name = "Retry-After",
                  description = "Seconds after which trying again makes sense.",
                  schema = @Schema(type = SchemaType.INTEGER, examples = "1")),
              @Header(
                  name = "RateLimit",
                  description =
                      "How many requests are left, and the seconds until there are all again or,"
                          + " where none is left, the next one. With every answer to a request that"
                          + " counts towards a limit.",
                  schema = @Schema(type = SchemaType.STRING, examples = "\"write\";r=0;t=1")),
              @Header(
                  name = "RateLimit-Policy",
                  description =
                      "How many requests are allowed in how many seconds. Comes with RateLimit.",
                  schema = @Schema(type = SchemaType.STRING, examples = "\"write\";q=300;w=60"))
            },
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = "bearer",
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  bearerFormat = "JWT",
                  description = "An access token (RFC 6750)."),
              @SecurityScheme(
                  securitySchemeName = "session",
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = "__Host-ordergate_session",
                  description = "The web session, opened by signing in with Google.")
            }))
public class ApiDocument extends Application {}

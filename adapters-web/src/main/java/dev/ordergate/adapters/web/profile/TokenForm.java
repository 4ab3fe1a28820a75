package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.TokenPair;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The button that makes a token pair, which its answer shows, and nothing ever again. */
@Path("/profile/tokens/")
@HttpAuthenticationMechanism("session")
@Authenticated
class TokenForm {

  /**
   * A token pair to copy.
   *
   * @param curl asks for the orders with the access token
   * @param refreshCurl asks for the next pair with the refresh token
   */
  record PairView(String curl, Instant expiresAt, String refreshCurl, Instant refreshExpiresAt) {}

  @CheckedTemplate(basePath = "profile")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance tokens(PairView pair);
  }

  private final Viewer viewer;
  private final MintTokenPair mintTokenPair;
  private final InstantSource clock;
  private final String api;

  TokenForm(
      Viewer viewer,
      MintTokenPair mintTokenPair,
      InstantSource clock,
      @ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.viewer = viewer;
    this.mintTokenPair = mintTokenPair;
    this.clock = clock;
    this.api = baseUrl + "/api/";
  }

  /** The address of a pair that was shown leads to its button. */
  @GET
  public Response form() {
    return Html.seeOther(ProfilePage.PATH);
  }

  @POST
  public Response mint() {
    MintTokenPair.Command command = new MintTokenPair.Command(viewer.session(), viewer.device());
    return mintTokenPair
        .mint(command)
        .map(pair ->
            Response.fromResponse(Html.page(Templates.tokens(view(pair))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build())
        // The session has just ended; the profile leads to the sign-in page.
        .orElseGet(() -> Html.seeOther(ProfilePage.PATH));
  }

  private PairView view(TokenPair pair) {
    Instant now = clock.instant();
    return new PairView(
        "curl -H 'Authorization: Bearer %s' %sorders/".formatted(pair.access(), api),
        now.plus(pair.expiresIn()),
        "curl -H 'Content-Type: application/json' -d '{\"refresh\":\"%s\"}' %stoken/refresh/"
            .formatted(pair.refresh().value(), api),
        now.plus(pair.refreshExpiresIn()));
  }
}

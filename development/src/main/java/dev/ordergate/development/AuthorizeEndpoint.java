package dev.ordergate.development;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** OpenID Connect Core, 3.1.2: shows who can sign in, and sends the one chosen back with a code. */
final class AuthorizeEndpoint implements Endpoint {

  private static final Pattern S256_CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Client client;
  private final Codes codes;
  private final InstantSource clock;

  AuthorizeEndpoint(Client client, Codes codes, InstantSource clock) {
    this.client = client;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Form query;
    String redirectUri;
    try {
      query = exchange.query();
      redirectUri = trustedRedirectUri(query);
    } catch (OAuthError e) {
      // RFC 6749, 4.1.2.1: nobody is sent to an address that was not checked.
      exchange.html(400, LoginPage.refusal(e.description()));
      return;
    }
    try {
      check(query);
      proceed(exchange, query, redirectUri);
    } catch (OAuthError e) {
      exchange.redirect(failure(query, redirectUri, e));
    }
  }

  private void proceed(Exchange exchange, Form query, String redirectUri)
      throws IOException, OAuthError {
    String hint = query.get("login_hint");
    Optional<Person> person = People.byEmail(hint);
    if (person.isPresent()) {
      exchange.redirect(success(query, redirectUri, person.get()));
    } else if (query.get("prompt").equals("none")) {
      throw new OAuthError("login_required", "nobody is signed in here");
    } else {
      String cancel =
          failure(query, redirectUri, new OAuthError("access_denied", "sign-in was cancelled"));
      exchange.html(200, LoginPage.choice(query, cancel));
    }
  }

  private String trustedRedirectUri(Form query) throws OAuthError {
    if (!query.require("client_id").equals(client.id())) {
      throw new OAuthError("invalid_request", "unknown client_id: " + query.get("client_id"));
    }
    String redirectUri = query.require("redirect_uri");
    if (!client.mayReturnTo(redirectUri)) {
      throw new OAuthError(
          "invalid_request", "redirect_uri is not one of this client's: " + redirectUri);
    }
    return redirectUri;
  }

  private static void check(Form query) throws OAuthError {
    if (!query.require("response_type").equals("code")) {
      throw new OAuthError("unsupported_response_type", "response_type has to be code");
    }
    if (!Arrays.asList(query.require("scope").split(" ")).contains("openid")) {
      throw new OAuthError("invalid_scope", "scope has to contain openid");
    }
    if (!query.get("code_challenge_method").equals("S256")
        || !S256_CHALLENGE.matcher(query.get("code_challenge")).matches()) {
      throw new OAuthError(
          "invalid_request",
          "PKCE with a code_challenge by code_challenge_method=S256 is required");
    }
  }

  private String success(Form query, String redirectUri, Person person) {
    Grant grant =
        new Grant(
            PrivateFiles.randomText(),
            person,
            query.get("scope"),
            query.get("access_type").equals("offline"),
            clock.instant());
    String code = codes.issue(grant, query.get("nonce"), redirectUri, query.get("code_challenge"));
    return address(redirectUri, new Form(Map.of("code", code, "state", query.get("state"))));
  }

  private static String failure(Form query, String redirectUri, OAuthError error) {
    return address(
        redirectUri,
        new Form(
            Map.of(
                "error",
                error.code(),
                "error_description",
                error.description(),
                "state",
                query.get("state"))));
  }

  private static String address(String redirectUri, Form answer) {
    return redirectUri + (redirectUri.indexOf('?') < 0 ? "?" : "&") + answer.encoded();
  }
}

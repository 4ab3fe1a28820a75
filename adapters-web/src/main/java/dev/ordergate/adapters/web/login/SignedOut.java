package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.Html;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The answer to whoever is signed out by it: the sign-in page, which says how that came. */
@ApplicationScoped
public class SignedOut {

  /** Forms may be kept for going back to, but not for whoever sits here next. */
  static final String CLEAR_SITE_DATA = "Clear-Site-Data";

  static final String PAGES = "\"cache\"";

  private final WebSessionCookie cookie;
  private final NewCookie noToken;

  SignedOut(
      WebSessionCookie cookie,
      @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String csrfCookie) {
    this.cookie = cookie;
    this.noToken =
        new NewCookie.Builder(csrfCookie).path("/").maxAge(0).secure(cookie.isSecure()).build();
  }

  /** After the account is gone. */
  public Response accountDeleted() {
    return because(Farewell.ACCOUNT_DELETED);
  }

  /** After the account can be used no more. */
  public Response accountDisabled() {
    return because(Farewell.ACCOUNT_DISABLED);
  }

  Response because(Farewell farewell) {
    return Html.redirect(LoginPage.PATH + "?" + farewell.word())
        // A form in another tab is not sent in the name of whoever signs in next.
        .cookie(cookie.clear(), noToken)
        .header(CLEAR_SITE_DATA, PAGES)
        .build();
  }
}

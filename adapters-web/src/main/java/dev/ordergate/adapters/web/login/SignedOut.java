package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.Html;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The answer to whoever is signed out by it: the sign-in page, which says how that came. */
@Singleton
public class SignedOut {

  private final WebSessionCookie cookie;

  SignedOut(WebSessionCookie cookie) {
    this.cookie = cookie;
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
        .cookie(cookie.clear())
        // Forms may be kept for going back to, but not for whoever sits here next.
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }
}

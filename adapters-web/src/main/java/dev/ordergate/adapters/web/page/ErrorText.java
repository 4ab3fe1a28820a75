package dev.ordergate.adapters.web.page;

/**
 * What a page says of an error.
 *
 * @param title what happened
 * @param advice what the reader can do
 */
record ErrorText(String title, String advice) {

  static ErrorText of(int status) {
    return switch (status) {
      case 400, 415, 422 ->
          new ErrorText(
              "That did not come through",
              "The address or the form was incomplete or too old."
                  + " Go back, reload the page and try again.");
      case 401 ->
          new ErrorText(
              "Sign-in did not work",
              "Start it again; a sign-in has to be finished within ten minutes,"
                  + " in the browser it began in.");
      case 403 ->
          new ErrorText(
              "Not allowed",
              "Your account may not do this, or another site asked for it."
                  + " Do it from a page of this site, or ask an administrator.");
      case 404, 410 ->
          new ErrorText(
              "Nothing here", "The page does not exist, or it is not yours, or it was deleted.");
      case 405 ->
          new ErrorText(
              "Not like this", "This address answers a form only. Go back and use the button.");
      case 409 ->
          new ErrorText(
              "Somebody else is signed in",
              "The page was opened with another account than the one you are signed in with now, so"
                  + " nothing was done. Open it again to do it with this one.");
      case 413, 414, 431 -> new ErrorText("Too long", "Shorten what you sent and try again.");
      case 429 -> new ErrorText("Too many requests", "Wait a little, then try again.");
      case 502, 503, 504 ->
          new ErrorText(
              "Not available at the moment", "We are working on it. Try again in a minute.");
      default ->
          status < 500
              ? new ErrorText("That did not work", "Go back, reload the page and try again.")
              : new ErrorText(
                  "Something went wrong on our side",
                  "It is not your fault, and we know of it. Try again in a minute.");
    };
  }
}

package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.login.LoginRefusal;
import java.util.Arrays;
import java.util.Optional;

/** Says why a login did not succeed. */
final class LoginProblem {

  private LoginProblem() {}

  /** A sentence for the code in the login page's address; empty where there is no code. */
  static String explain(String code) {
    Optional<LoginRefusal> refusal =
        Arrays.stream(LoginRefusal.values()).filter(cause -> cause.word().equals(code)).findFirst();
    return refusal.map(LoginProblem::explain).orElseGet(() -> explainFailure(code));
  }

  private static String explain(LoginRefusal cause) {
    return switch (cause) {
      case INCOMPLETE_IDENTITY ->
          "Google did not tell us your e-mail address. Allow it at the next try.";
      case EMAIL_NOT_VERIFIED ->
          "Google has not verified your e-mail address yet. Verify it there, then sign in.";
      case WRONG_DOMAIN ->
          "This service is for another organisation. Sign in with the account it gave you.";
      case ACCOUNT_DISABLED -> "Your account is disabled. Ask an administrator.";
    };
  }

  private static String explainFailure(String code) {
    return switch (code) {
      case "" -> "";
      case "access_denied" -> "You cancelled the sign-in at Google. Nothing was changed.";
      case "provider_down" -> "Google does not answer at the moment. Try again in a minute.";
      default -> "The sign-in did not work. Please try again.";
    };
  }
}

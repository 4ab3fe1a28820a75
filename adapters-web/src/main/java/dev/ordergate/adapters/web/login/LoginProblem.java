package dev.ordergate.adapters.web.login;

import dev.ordergate.domain.login.LoginFailure;
import dev.ordergate.domain.login.LoginRefusal;
import java.util.Arrays;

/**
 * Why a login did not succeed, for the sign-in page to say.
 *
 * @param title what happened; empty where nothing did
 * @param advice what the reader can do
 */
public record LoginProblem(String title, String advice) {

  private static final LoginProblem NONE = new LoginProblem("", "");

  /** That of the code in the sign-in page's address; none where there is no code. */
  static LoginProblem of(String code) {
    return code.isEmpty()
        ? NONE
        : Arrays.stream(LoginRefusal.values())
            .filter(cause -> cause.word().equals(code))
            .findFirst()
            .map(LoginProblem::of)
            .orElseGet(() -> of(failure(code)));
  }

  private static LoginProblem of(LoginRefusal cause) {
    return switch (cause) {
      case INCOMPLETE_IDENTITY ->
          new LoginProblem(
              "Google did not tell us your e-mail address",
              "We know you by it. Start again, and allow Google to share it.");
      case EMAIL_NOT_VERIFIED ->
          new LoginProblem(
              "Your e-mail address is not verified",
              "Verify it in your Google account, then sign in here.");
      case WRONG_DOMAIN ->
          new LoginProblem(
              "This is for another organisation",
              "Sign in with the Google account that your organisation gave you.");
      case ACCOUNT_DISABLED ->
          new LoginProblem(
              "Your account is disabled", "An administrator of this service can enable it again.");
    };
  }

  private static LoginFailure failure(String code) {
    return Arrays.stream(LoginFailure.values())
        .filter(failure -> failure.word().equals(code))
        .findFirst()
        .orElse(LoginFailure.LOGIN_FAILED);
  }

  private static LoginProblem of(LoginFailure failure) {
    return switch (failure) {
      case ACCESS_DENIED ->
          new LoginProblem(
              "You cancelled the sign-in", "Nothing was changed. Start again whenever you like.");
      case PROVIDER_DOWN ->
          new LoginProblem(
              "Google does not answer",
              "Nobody can sign in at the moment. Try again in a minute."
                  + " Where you are signed in already, everything works.");
      case CLIENT_REFUSED ->
          new LoginProblem(
              "Google does not accept this service",
              "Nobody can sign in until whoever runs it has mended that."
                  + " Where you are signed in already, everything works.");
      case LOGIN_FAILED ->
          new LoginProblem(
              "The sign-in did not work",
              "Start again, and finish it within ten minutes in the browser it began in.");
    };
  }
}

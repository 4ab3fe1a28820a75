package dev.ordergate.application.login.service;

import dev.ordergate.application.login.SignInWithIdToken;
import dev.ordergate.application.login.spi.IdTokens;
import dev.ordergate.application.login.spi.IdTokens.Bad;
import dev.ordergate.application.login.spi.IdTokens.Forged;
import dev.ordergate.application.login.spi.IdTokens.Genuine;
import dev.ordergate.application.login.spi.IdTokens.Undecided;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.domain.login.IdTokenFault;
import java.util.Optional;

/** {@link SignInWithIdToken}: first the provider is asked, then the transaction begins. */
public final class SignInWithIdTokenService implements SignInWithIdToken {

  private final IdTokens idTokens;
  private final SignInDevice signInDevice;
  private final Telemetry telemetry;

  public SignInWithIdTokenService(
      IdTokens idTokens, SignInDevice signInDevice, Telemetry telemetry) {
    this.idTokens = idTokens;
    this.signInDevice = signInDevice;
    this.telemetry = telemetry;
  }

  @Override
  public Result signIn(Command command) {
    return switch (idTokens.verify(command.idToken(), command.nonce())) {
      case Genuine genuine -> signIn(Optional.of(genuine), command);
      case Forged() -> {
        // On no record: nobody vouches for a word of it.
        telemetry.loginRefused(IdTokenFault.ID_TOKEN_NOT_VALID.word());
        yield new Refused();
      }
      case Bad() -> signIn(Optional.empty(), command);
      case Undecided() -> new ProviderDown();
    };
  }

  private Result signIn(Optional<Genuine> token, Command command) {
    return signInDevice
        .signIn(new SignInDevice.Command(token, command.device()))
        .<Result>map(SignedIn::new)
        .orElseGet(Refused::new);
  }
}

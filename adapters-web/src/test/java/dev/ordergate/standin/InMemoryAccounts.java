package dev.ordergate.standin;

import dev.ordergate.application.account.CheckGoogleAccess;
import dev.ordergate.application.account.DisconnectGoogle;
import dev.ordergate.application.account.EraseAccount;
import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.ShowProfile;
import dev.ordergate.application.login.ResumeSession;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.application.login.SignOut;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The use cases about one account and its web sessions, in memory. */
@ApplicationScoped
public class InMemoryAccounts
    implements SignIn,
        SignOut,
        ResumeSession,
        ShowProfile,
        RenameAccount,
        CheckGoogleAccess,
        DisconnectGoogle,
        EraseAccount {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<OpaqueToken, WebSession> sessions = new ConcurrentHashMap<>();
  private Account account = ada();
  private Optional<GoogleAccess> google = connected();
  private Optional<LoginRefusal> refusal = Optional.empty();
  private Optional<Device> lastDevice = Optional.empty();
  private boolean broken;

  public void reset() {
    sessions.clear();
    account = ada();
    google = connected();
    refusal = Optional.empty();
    broken = false;
  }

  public void refuse(LoginRefusal cause) {
    refusal = Optional.of(cause);
  }

  public Account account() {
    return account;
  }

  /** From now on, every session is of the account of this number. */
  public void change(AccountId id) {
    become(id, new EmailAddress("no" + id.value() + "@example.com"), account.role());
  }

  public void makeAdmin() {
    become(account.id(), account.email(), Role.ADMIN);
  }

  private void become(AccountId id, EmailAddress email, Role role) {
    account =
        new Account(
            id,
            account.subject(),
            email,
            account.name(),
            account.nameIsChosen(),
            account.pictureUrl(),
            role,
            account.active(),
            account.createdAt(),
            account.lastLoginAt(),
            account.cutOff());
  }

  public void endGoogleAccess() {
    google =
        Optional.of(
            new GoogleAccess(
                GoogleAccess.State.RECONSENT_REQUIRED, List.of("openid"), Optional.empty()));
  }

  public void breakDown() {
    broken = true;
  }

  public void expireSessions() {
    sessions.clear();
  }

  public int sessions() {
    return sessions.size();
  }

  public Optional<Device> lastDevice() {
    return lastDevice;
  }

  @Override
  public Result signIn(SignIn.Command command) {
    lastDevice = Optional.of(command.device());
    return refusal.<Result>map(Refused::new).orElseGet(() -> open(command.device()));
  }

  private Result open(Device device) {
    byte[] random = new byte[OpaqueToken.BYTES];
    RandomGenerator.getDefault().nextBytes(random);
    OpaqueToken token = OpaqueToken.of(random);
    WebSessionId id = new WebSessionId(UUID.randomUUID());
    sessions.put(token, WebSession.open(id, account.id(), device, NOW, LoginPolicy.STANDARD));
    return new SignIn.SignedIn(account, token);
  }

  @Override
  public void signOut(SignOut.Command command) {
    lastDevice = Optional.of(command.device());
    sessions.remove(command.session());
  }

  @Override
  public Optional<ResumeSession.SignedIn> resume(OpaqueToken session) {
    if (broken) {
      throw new IllegalStateException("the database is gone");
    }
    return Optional.ofNullable(sessions.get(session))
        .map(found -> new ResumeSession.SignedIn(account, found));
  }

  @Override
  public Optional<Profile> show(AccountId id) {
    return Optional.of(new Profile(account, google));
  }

  @Override
  public Optional<GoogleAccess> check(AccountId id) {
    return google;
  }

  @Override
  public void disconnect(DisconnectGoogle.Command command) {
    google = Optional.empty();
  }

  @Override
  public boolean erase(EraseAccount.Command command) {
    sessions.clear();
    return true;
  }

  @Override
  public boolean rename(RenameAccount.Command command) {
    account = account.renamed(command.name());
    return true;
  }

  private static Optional<GoogleAccess> connected() {
    return Optional.of(
        new GoogleAccess(
            GoogleAccess.State.CONNECTED,
            List.of("openid", "email", "profile"),
            Optional.of(Platform.NOW.plusSeconds(3600))));
  }

  private static Account ada() {
    return new Account(
        new AccountId(7),
        new GoogleSubject("https://accounts.google.com", "1"),
        new EmailAddress("ada@example.com"),
        new DisplayName("Ada Lovelace"),
        false,
        Optional.of(new PictureUrl("https://lh3.googleusercontent.com/a/picture")),
        Role.USER,
        true,
        NOW,
        NOW,
        Optional.empty());
  }
}

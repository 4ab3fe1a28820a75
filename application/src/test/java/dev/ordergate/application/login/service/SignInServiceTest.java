package dev.ordergate.application.login.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.account.spi.InMemoryGoogleTokens;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail.Written;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.application.login.SignIn.Refused;
import dev.ordergate.application.login.SignIn.Replayed;
import dev.ordergate.application.login.SignIn.SignedIn;
import dev.ordergate.application.login.spi.InMemoryUsedIdTokens;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.application.login.spi.ScriptedIdentityProvider;
import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.telemetry.spi.CountingTelemetry;
import dev.ordergate.application.token.spi.CutOffs.CutOff;
import dev.ordergate.application.token.spi.InMemoryCutOffs;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInServiceTest {

  private static final LoginRules OPEN = new LoginRules(Optional.empty(), List.of());

  private static final Grant LATER =
      new Grant("later", Optional.empty(), List.of("openid"), Optional.empty());

  private final ScriptedIdentityProvider provider = new ScriptedIdentityProvider();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryGoogleTokens googleTokens = new InMemoryGoogleTokens();
  private final InMemoryUsedIdTokens usedIdTokens = new InMemoryUsedIdTokens();
  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  private final CountingRandomness randomness = new CountingRandomness();
  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final InMemoryCutOffs cutOffs = new InMemoryCutOffs(clock);
  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies(cutOffs);
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final CountingTelemetry telemetry = new CountingTelemetry();

  @Test
  void a_first_login_makes_an_account() {
    SignedIn signedIn = signedIn(OPEN);

    assertThat(signedIn.account())
        .isEqualTo(
            new Account(
                signedIn.account().id(),
                new GoogleSubject("https://accounts.google.com", "ada-subject"),
                new EmailAddress("ada@example.org"),
                new DisplayName("Ada Lovelace"),
                false,
                Optional.of(new PictureUrl("https://lh3.googleusercontent.com/a/ada")),
                Role.USER,
                true,
                NOW,
                NOW,
                Optional.empty()));
    assertThat(accounts.find(signedIn.account().id())).contains(signedIn.account());
  }

  @Test
  void each_login_opens_a_session_of_its_own() {
    SignedIn one = signedIn(OPEN);
    SignedIn two = signedIn(OPEN);

    assertThat(two.account().id()).isEqualTo(one.account().id());
    assertThat(two.session()).isNotEqualTo(one.session());
    assertThat(webSessions.find(one.session().hash()))
        .hasValueSatisfying(session -> {
          assertThat(session.account()).isEqualTo(one.account().id());
          assertThat(session.device()).isEqualTo(LAPTOP);
          assertThat(session.createdAt()).isEqualTo(NOW);
          assertThat(session.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        });
    assertThat(webSessions.find(two.session().hash())).isPresent();
  }

  @Test
  void a_login_ends_the_session_its_browser_had() {
    SignedIn one = signedIn(OPEN);
    SignedIn elsewhere = signedIn(OPEN);

    assertThat(signIn(OPEN, Optional.of(one.session()))).isInstanceOf(SignedIn.class);

    assertThat(webSessions.find(one.session().hash())).isEmpty();
    assertThat(webSessions.find(elsewhere.session().hash())).isPresent();
  }

  @Test
  void what_hung_on_that_session_hangs_on_the_next_one() {
    SignedIn before = signedIn(OPEN);
    Presented minted = minted(before);

    SignedIn next = (SignedIn) signIn(OPEN, Optional.of(before.session()));

    assertThat(family(minted).webSession()).contains(session(next).id());
    assertThat(family(minted).revoked()).isEmpty();
  }

  @Test
  void what_hung_on_the_session_of_somebody_else_does_not() {
    SignedIn before = signedIn(OPEN);
    Presented minted = minted(before);
    provider.says(new Login().subject(Optional.of("grace-subject")).build());

    SignedIn next = (SignedIn) signIn(OPEN, Optional.of(before.session()));

    assertThat(next.account().id()).isNotEqualTo(before.account().id());
    assertThat(family(minted).webSession()).isNotEqualTo(Optional.of(session(next).id()));
    assertThat(family(minted).revoked()).isEmpty();
  }

  private Presented minted(SignedIn browser) {
    Presented first =
        Families.open(browser.account().id(), Optional.of(session(browser).id()), NOW);
    families.add(first.family(), first.token());
    return first;
  }

  private TokenFamily family(Presented minted) {
    return families.findForChange(minted.family().id()).orElseThrow();
  }

  private WebSession session(SignedIn browser) {
    return webSessions.find(browser.session().hash()).orElseThrow();
  }

  @Test
  void a_refused_login_leaves_the_session_its_browser_had() {
    SignedIn one = signedIn(OPEN);
    provider.says(new Login().emailNotVerified().build());

    assertThat(signIn(OPEN, Optional.of(one.session()))).isInstanceOf(Refused.class);

    assertThat(webSessions.find(one.session().hash())).isPresent();
  }

  @Test
  void a_login_is_finished_once() {
    SignedIn signedIn = signedIn(OPEN);
    provider.repeats();

    assertThat(signIn(OPEN)).isEqualTo(new Replayed());

    assertThat(webSessions.findAllForChange(signedIn.account().id())).hasSize(1);
    assertThat(auditTrail.events().getLast())
        .isEqualTo(
            new AuditEvent(
                AuditKind.LOGIN_REFUSED,
                Optional.empty(),
                Optional.empty(),
                LAPTOP,
                "id_token_used"));
    assertThat(telemetry.happened()).containsExactly("logged in", "refused id_token_used");
  }

  @Test
  void a_later_login_brings_the_profile_up_to_date() {
    AccountId id = signedIn(OPEN).account().id();
    provider.says(
        new Login()
            .email(Optional.of("countess@example.org"))
            .name(Optional.of("Countess"))
            .picture(Optional.empty())
            .build());
    clock.advance(Duration.ofDays(1));

    Account account = signedIn(OPEN).account();

    assertThat(account.id()).isEqualTo(id);
    assertThat(account.email()).isEqualTo(new EmailAddress("countess@example.org"));
    assertThat(account.name()).isEqualTo(new DisplayName("Countess"));
    assertThat(account.pictureUrl()).isEmpty();
    assertThat(account.createdAt()).isEqualTo(NOW);
    assertThat(account.lastLoginAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(accounts.find(id)).contains(account);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "javascript:x",
        "data:image/png;base64,AAAA",
        "//pictures.example/ada",
        "https://",
        "https://pictures.example/ada lovelace",
        "https://pictures.example/ad\u00e4",
        " https://pictures.example/ada"
      })
  void a_picture_that_is_no_web_address_is_left_out(String picture) {
    assertThat(pictureOf(picture)).isEmpty();
  }

  @Test
  void an_address_of_a_picture_has_up_to_2000_characters_after_its_scheme() {
    String longest = "https://" + "x".repeat(2_000);

    assertThat(pictureOf(longest)).contains(new PictureUrl(longest));
    assertThat(pictureOf(longest + "x")).isEmpty();
  }

  private Optional<PictureUrl> pictureOf(String told) {
    provider.says(new Login().picture(Optional.of(told)).build());
    return signedIn(OPEN).account().pictureUrl();
  }

  @Test
  void a_chosen_name_stays() {
    Account account = signedIn(OPEN).account();
    accounts.update(account.renamed(new DisplayName("Chosen")));

    assertThat(signedIn(OPEN).account().name()).isEqualTo(new DisplayName("Chosen"));
  }

  @Test
  void the_same_address_of_another_subject_is_another_account() {
    AccountId ada = signedIn(OPEN).account().id();
    provider.says(new Login().subject(Optional.of("somebody-else")).build());

    assertThat(signedIn(OPEN).account().id()).isNotEqualTo(ada);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NONE",
      value = {
        "NONE, ada",
        "'  Ada  ', Ada",
        "'', Unnamed",
        "'A\tB', Unnamed",
      })
  void a_name_is_always_found(@Nullable String given, String shown) {
    provider.says(new Login().name(Optional.ofNullable(given)).build());

    assertThat(signedIn(OPEN).account().name()).isEqualTo(new DisplayName(shown));
  }

  @Test
  void a_named_address_becomes_admin_at_login_and_stays_so() {
    LoginRules named =
        new LoginRules(Optional.empty(), List.of(new EmailAddress("ADA@example.org")));
    Account user = signedIn(OPEN).account();
    assertThat(user.role()).isEqualTo(Role.USER);
    assertThat(cutOffs.within(Duration.ofDays(1))).isEmpty();

    assertThat(signedIn(named).account().role()).isEqualTo(Role.ADMIN);
    assertThat(signedIn(OPEN).account().role()).isEqualTo(Role.ADMIN);
    assertThat(cutOffs.within(Duration.ofDays(1)))
        .containsExactly(new CutOff.OfAccount(user.id(), NOW));
    assertThat(auditTrail.events())
        .filteredOn(event -> event.kind() == AuditKind.ROLE_CHANGED)
        .containsExactly(
            new AuditEvent(
                AuditKind.ROLE_CHANGED, Optional.of(user.id()), Optional.empty(), LAPTOP, "admin"));
  }

  @Test
  void a_named_address_that_becomes_admin_at_its_first_login_is_on_record() {
    Account admin =
        signedIn(new LoginRules(Optional.empty(), List.of(new EmailAddress("ada@example.org"))))
            .account();

    assertThat(admin.role()).isEqualTo(Role.ADMIN);
    assertThat(auditTrail.events())
        .containsExactly(
            new AuditEvent(
                AuditKind.ROLE_CHANGED, Optional.of(admin.id()), Optional.empty(), LAPTOP, "admin"),
            AuditEvent.byOwner(AuditKind.LOGIN, admin.id(), LAPTOP, ""));
  }

  @Test
  void the_grant_is_stored() {
    AccountId id = signedIn(OPEN).account().id();

    assertThat(googleTokens.stored(id)).contains(ScriptedIdentityProvider.ADA.grant());
  }

  @Test
  void a_grant_without_refresh_token_keeps_the_stored_one() {
    AccountId id = signedIn(OPEN).account().id();
    provider.says(new Login().grant(LATER).build());

    signedIn(OPEN);

    assertThat(googleTokens.stored(id).flatMap(Grant::refreshToken)).contains("google-refresh");
    assertThat(googleTokens.stored(id).map(Grant::accessToken)).contains("later");
  }

  @Test
  void a_disabled_account_is_refused_and_nothing_is_kept_of_the_login() {
    Account account = signedIn(OPEN).account();
    provider.says(new Login().name(Optional.of("New")).grant(LATER).build());
    accounts.update(People.withActive(account, false));
    clock.advance(Duration.ofDays(1));

    assertThat(signIn(OPEN)).isEqualTo(new Refused(LoginRefusal.ACCOUNT_DISABLED));
    assertThat(accounts.find(account.id())).contains(People.withActive(account, false));
    assertThat(googleTokens.stored(account.id())).contains(ScriptedIdentityProvider.ADA.grant());
  }

  @Test
  void the_address_of_an_admin_does_not_enable_a_disabled_account() {
    LoginRules named =
        new LoginRules(Optional.empty(), List.of(new EmailAddress("ada@example.org")));
    Account account = signedIn(OPEN).account();
    accounts.update(People.withActive(account, false));

    assertThat(signIn(named)).isEqualTo(new Refused(LoginRefusal.ACCOUNT_DISABLED));
    assertThat(accounts.find(account.id())).contains(People.withActive(account, false));
  }

  @Test
  void a_login_is_on_record_and_counted() {
    clock.advance(Duration.ofDays(1));

    Optional<AccountId> account = Optional.of(signedIn(OPEN).account().id());

    assertThat(auditTrail.written())
        .containsExactly(
            new Written(
                new AuditEvent(AuditKind.LOGIN, account, account, LAPTOP, ""),
                NOW.plus(Duration.ofDays(1))));
    assertThat(telemetry.happened()).containsExactly("logged in");
  }

  @Test
  void a_disabled_account_refused_is_on_record_as_concerning_it() {
    Account account = signedIn(OPEN).account();
    accounts.update(People.withActive(account, false));

    assertThat(signIn(OPEN)).isInstanceOf(Refused.class);

    assertThat(auditTrail.events().getLast())
        .isEqualTo(
            new AuditEvent(
                AuditKind.LOGIN_REFUSED,
                Optional.of(account.id()),
                Optional.empty(),
                LAPTOP,
                "account_disabled"));
    assertThat(telemetry.happened()).containsExactly("logged in", "refused account_disabled");
  }

  private SignedIn signedIn(LoginRules rules) {
    if (signIn(rules) instanceof SignedIn signedIn) {
      return signedIn;
    }
    throw new AssertionError("the login was refused");
  }

  private SignIn.Result signIn(LoginRules rules) {
    return signIn(rules, Optional.empty());
  }

  private SignIn.Result signIn(LoginRules rules, Optional<OpaqueToken> replaced) {
    return new SignInService(
            provider,
            usedIdTokens,
            new Admission(rules, accounts, cutOffs, auditTrail),
            googleTokens,
            webSessions,
            families,
            randomness,
            clock,
            auditTrail,
            telemetry)
        .signIn(new SignIn.Command(LAPTOP, replaced));
  }
}

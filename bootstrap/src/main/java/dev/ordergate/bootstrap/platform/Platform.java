package dev.ordergate.bootstrap.platform;

import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.account.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires what the machine and the operator provide: time and settings. */
class Platform {

  /** Ticks in microseconds, the database's precision, so that every read returns what was made. */
  @Produces
  @ApplicationScoped
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  @Produces
  @ApplicationScoped
  KeyRing keyRing(
      @ConfigProperty(name = "ordergate.secret-key") String secret,
      @ConfigProperty(name = "ordergate.secret-key-previous") Optional<String> previous) {
    return DerivedKeyRing.of(secret, previous);
  }

  @Produces
  LoginRules loginRules(
      @ConfigProperty(name = "ordergate.google-hosted-domain") Optional<String> hostedDomain,
      @ConfigProperty(name = "ordergate.admin-emails") Optional<List<String>> adminEmails) {
    return new LoginRules(
        hostedDomain.map(String::strip),
        adminEmails.orElse(List.of()).stream().map(String::strip).map(EmailAddress::new).toList());
  }
}

package dev.ordergate.bootstrap;

import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.ShowProfile;
import dev.ordergate.application.account.service.RenameAccountService;
import dev.ordergate.application.account.service.ShowProfileService;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Wires the use cases for accounts. */
class AccountUseCases {

  @Produces
  @ApplicationScoped
  ShowProfile showProfile(
      @BindingsSource(InTransaction.class) InterceptionProxy<ShowProfile> proxy,
      Accounts accounts,
      GoogleTokens googleTokens) {
    return proxy.create(new ShowProfileService(accounts, googleTokens));
  }

  @Produces
  @ApplicationScoped
  RenameAccount renameAccount(
      @BindingsSource(InTransaction.class) InterceptionProxy<RenameAccount> proxy,
      Accounts accounts) {
    return proxy.create(new RenameAccountService(accounts));
  }
}

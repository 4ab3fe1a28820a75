package dev.ordergate.bootstrap.usecase;

import dev.ordergate.application.account.ChangeAccount;
import dev.ordergate.application.account.CheckGoogleAccess;
import dev.ordergate.application.account.DisconnectGoogle;
import dev.ordergate.application.account.EraseAccount;
import dev.ordergate.application.account.ExportAccount;
import dev.ordergate.application.account.FindAccount;
import dev.ordergate.application.account.ListAccounts;
import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.ShowProfile;
import dev.ordergate.application.account.service.ChangeAccountService;
import dev.ordergate.application.account.service.CheckGoogleAccessService;
import dev.ordergate.application.account.service.DisconnectGoogleService;
import dev.ordergate.application.account.service.EraseAccountService;
import dev.ordergate.application.account.service.ExportAccountService;
import dev.ordergate.application.account.service.FindAccountService;
import dev.ordergate.application.account.service.ListAccountsService;
import dev.ordergate.application.account.service.RenameAccountService;
import dev.ordergate.application.account.service.ShowProfileService;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleGrants;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.account.spi.Transactions;
import dev.ordergate.application.audit.spi.AuditArchive;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.SessionArchive;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.order.spi.OrderArchive;
import dev.ordergate.application.session.RequireSession;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import io.quarkus.arc.BindingsSource;
import io.quarkus.arc.InterceptionProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/**
 * Wires the use cases for accounts. Those that call Google, or answer for as long as somebody
 * reads, are given {@link Transactions} instead of running in one.
 */
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

  @Produces
  @ApplicationScoped
  FindAccount findAccount(Accounts accounts) {
    return new FindAccountService(accounts);
  }

  @Produces
  @ApplicationScoped
  ListAccounts listAccounts(
      @BindingsSource(InTransaction.class) InterceptionProxy<ListAccounts> proxy,
      Accounts accounts) {
    return proxy.create(new ListAccountsService(accounts));
  }

  @Produces
  @ApplicationScoped
  ChangeAccount changeAccount(
      @BindingsSource(InTransaction.class) InterceptionProxy<ChangeAccount> proxy,
      Accounts accounts,
      WebSessions webSessions,
      TokenFamilies tokenFamilies,
      CutOffs cutOffs,
      AuditTrail auditTrail,
      InstantSource clock) {
    return proxy.create(
        new ChangeAccountService(accounts, webSessions, tokenFamilies, cutOffs, auditTrail, clock));
  }

  @Produces
  @ApplicationScoped
  CheckGoogleAccess checkGoogleAccess(
      Transactions transactions,
      GoogleTokens googleTokens,
      GoogleGrants googleGrants,
      InstantSource clock) {
    return new CheckGoogleAccessService(transactions, googleTokens, googleGrants, clock);
  }

  @Produces
  @ApplicationScoped
  DisconnectGoogle disconnectGoogle(
      Transactions transactions,
      GoogleTokens googleTokens,
      GoogleGrants googleGrants,
      AuditTrail auditTrail,
      InstantSource clock) {
    return new DisconnectGoogleService(transactions, googleTokens, googleGrants, auditTrail, clock);
  }

  @Produces
  @ApplicationScoped
  EraseAccount eraseAccount(
      Transactions transactions,
      Accounts accounts,
      WebSessions webSessions,
      TokenFamilies families,
      OrderArchive orderArchive,
      GoogleTokens googleTokens,
      GoogleGrants googleGrants,
      CutOffs cutOffs,
      AuditTrail auditTrail,
      InstantSource clock) {
    return new EraseAccountService(
        transactions,
        accounts,
        webSessions,
        families,
        orderArchive,
        googleTokens,
        googleGrants,
        cutOffs,
        auditTrail,
        clock);
  }

  @Produces
  @ApplicationScoped
  ExportAccount exportAccount(
      Transactions transactions,
      Accounts accounts,
      GoogleTokens googleTokens,
      RequireSession requireSession,
      SessionArchive sessionArchive,
      OrderArchive orderArchive,
      AuditTrail auditTrail,
      AuditArchive auditArchive,
      InstantSource clock) {
    return new ExportAccountService(
        transactions,
        accounts,
        googleTokens,
        requireSession,
        sessionArchive,
        orderArchive,
        auditTrail,
        auditArchive,
        clock);
  }
}

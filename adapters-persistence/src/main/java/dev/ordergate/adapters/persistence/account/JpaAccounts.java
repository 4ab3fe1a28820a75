package dev.ordergate.adapters.persistence.account;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.ProviderProfile;
import dev.ordergate.domain.account.Role;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link Accounts} in PostgreSQL. */
@ApplicationScoped
class JpaAccounts implements Accounts, PanacheRepositoryBase<AccountEntity, Long> {

  private static final String ADD_UNLESS_THERE =
      """
      insert into AccountEntity
        (issuer, subject, email, name, nameIsChosen, pictureUrl, role, active, createdAt, lastLoginAt)
      values (:issuer, :subject, :email, :name, false, :pictureUrl, :role, true, :now, :now)
      on conflict (issuer, subject) do nothing
      """;

  private final StatelessSession reader;

  JpaAccounts(StatelessSession reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(reader.get(AccountEntity.class, id.value()))
        .map(AccountEntity::toDomain);
  }

  @Override
  public Optional<Account> findForChange(AccountId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(AccountEntity::toDomain);
  }

  @Override
  public Account findOrAdd(GoogleSubject subject, ProviderProfile profile, Role role, Instant now) {
    return findForChange(subject)
        .orElseGet(() -> {
          // Of simultaneous first logins one adds; the others wait here for it to commit.
          addUnlessThere(subject, profile, role, now);
          return findForChange(subject)
              .orElseThrow(() -> new IllegalStateException("the account was erased meanwhile"));
        });
  }

  @Override
  public void update(Account account) {
    findByIdOptional(account.id().value(), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new IllegalStateException("no such account"))
        .become(account);
    flush();
  }

  private Optional<Account> findForChange(GoogleSubject subject) {
    return find("issuer = ?1 and subject = ?2", subject.issuer(), subject.subject())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<AccountEntity>singleResultOptional()
        .map(AccountEntity::toDomain);
  }

  private void addUnlessThere(
      GoogleSubject subject, ProviderProfile profile, Role role, Instant now) {
    reader
        .createMutationQuery(ADD_UNLESS_THERE)
        .setParameter("issuer", subject.issuer())
        .setParameter("subject", subject.subject())
        .setParameter("email", profile.email().value())
        .setParameter("name", profile.name().value())
        .setParameter("pictureUrl", profile.pictureUrl().orElse(null))
        .setParameter("role", role.word())
        .setParameter("now", now)
        .executeUpdate();
  }
}

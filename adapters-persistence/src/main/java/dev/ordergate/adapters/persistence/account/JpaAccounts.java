package dev.ordergate.adapters.persistence.account;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.account.ProviderProfile;
import dev.ordergate.domain.account.Role;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** {@link Accounts} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaAccounts implements Accounts, PanacheRepositoryBase<AccountEntity, Long> {

  private static final String ADD_UNLESS_THERE =
      """
      insert into AccountEntity
        (issuer, subject, email, name, nameIsChosen, pictureUrl, role, active, createdAt, lastLoginAt)
      values (:issuer, :subject, :email, :name, false, :pictureUrl, :role, true, :now, :now)
      on conflict (issuer, subject) do nothing
      """;

  private static final String CONTAINS =
      """
       and (function(search_text as String, email)
          like function(search_text as String, :pattern) escape '!'
        or function(search_text as String, name)
          like function(search_text as String, :pattern) escape '!')
      """;

  private static final Pattern SPECIAL = Pattern.compile("[!%_]");

  private final AgroalDataSource database;
  private final StatelessSession reader;

  JpaAccounts(AgroalDataSource database, StatelessSession reader) {
    this.database = database;
    this.reader = reader;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    // Plain JDBC: outside a transaction a session would keep the connection until the request ends.
    return new SqlStatement(AccountRow.SELECT + " where id = ?", List.of(id.value()))
        .first(database, AccountRow::read);
  }

  @Override
  public Optional<Account> findForChange(AccountId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(AccountEntity::toDomain);
  }

  @Override
  public Account findOrAdd(GoogleSubject subject, ProviderProfile profile, Instant now) {
    return findForChange(subject)
        .orElseGet(() -> {
          // Of simultaneous first logins one adds; the others wait here for it to commit.
          addUnlessThere(subject, profile, now);
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

  @Override
  public Set<AccountId> activeAdminsForChange() {
    // By id, so that two who lock them all wait for each other in one direction.
    return find("role = ?1 and active order by id", Role.ADMIN.word())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .map(admin -> admin.toDomain().id())
        .collect(Collectors.toSet());
  }

  @Override
  public List<Account> list(
      Optional<AccountPosition> after, Optional<AccountSearch> search, int limit) {
    StringBuilder query = new StringBuilder("from AccountEntity where true");
    // One row comparison, for PostgreSQL makes a range of the index of it.
    after.ifPresent(place -> query.append(" and (createdAt, id) < (:createdAt, :id)"));
    search.ifPresent(wanted -> query.append(CONTAINS));
    query.append(" order by createdAt desc, id desc");
    SelectionQuery<AccountEntity> selection =
        reader.createSelectionQuery(query.toString(), AccountEntity.class).setMaxResults(limit);
    after.ifPresent(place ->
        selection
            .setParameter("createdAt", place.createdAt())
            .setParameter("id", place.id().value()));
    search.ifPresent(wanted -> selection.setParameter("pattern", pattern(wanted)));
    return selection.getResultList().stream().map(AccountEntity::toDomain).toList();
  }

  @Override
  public void erase(AccountId id) {
    delete("id", id.value());
  }

  private static String pattern(AccountSearch search) {
    return "%" + SPECIAL.matcher(search.text()).replaceAll("!$0") + "%";
  }

  private Optional<Account> findForChange(GoogleSubject subject) {
    return find("issuer = ?1 and subject = ?2", subject.issuer(), subject.subject())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<AccountEntity>singleResultOptional()
        .map(AccountEntity::toDomain);
  }

  private void addUnlessThere(GoogleSubject subject, ProviderProfile profile, Instant now) {
    reader
        .createMutationQuery(ADD_UNLESS_THERE)
        .setParameter("issuer", subject.issuer())
        .setParameter("subject", subject.subject())
        .setParameter("email", profile.email().value())
        .setParameter("name", profile.name().value())
        .setParameter("pictureUrl", profile.pictureUrl().map(PictureUrl::value).orElse(null))
        .setParameter("role", Role.USER.word())
        .setParameter("now", now)
        .executeUpdate();
  }
}

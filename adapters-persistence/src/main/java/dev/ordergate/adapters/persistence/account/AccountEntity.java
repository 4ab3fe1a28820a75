package dev.ordergate.adapters.persistence.account;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.account.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private long id;

  @Column(name = "issuer", updatable = false)
  private String issuer;

  @Column(name = "subject", updatable = false)
  private String subject;

  @Column(name = "email")
  private String email;

  @Column(name = "name")
  private String name;

  @Column(name = "name_is_chosen")
  private boolean nameIsChosen;

  @Column(name = "picture_url")
  private @Nullable String pictureUrl;

  @Column(name = "role")
  private String role;

  @Column(name = "active")
  private boolean active;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "last_login_at")
  private Instant lastLoginAt;

  /** Written by the database, when a cut-off is. */
  @Column(name = "cut_off_at", insertable = false, updatable = false)
  private @Nullable Instant cutOffAt;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected AccountEntity() {}

  /** Takes over what may change. */
  void become(Account account) {
    email = account.email().value();
    name = account.name().value();
    nameIsChosen = account.nameIsChosen();
    pictureUrl = account.pictureUrl().map(PictureUrl::value).orElse(null);
    role = account.role().word();
    active = account.active();
    lastLoginAt = account.lastLoginAt();
  }

  Account toDomain() {
    return new Account(
        new AccountId(id),
        new GoogleSubject(issuer, subject),
        new EmailAddress(email),
        new DisplayName(name),
        nameIsChosen,
        Optional.ofNullable(pictureUrl).flatMap(PictureUrl::parse),
        Role.ofWord(role).orElseThrow(),
        active,
        createdAt,
        lastLoginAt,
        Optional.ofNullable(cutOffAt).map(AccountCutOff::new));
  }
}

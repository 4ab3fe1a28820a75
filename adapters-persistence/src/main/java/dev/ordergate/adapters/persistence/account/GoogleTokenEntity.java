package dev.ordergate.adapters.persistence.account;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "google_token")
class GoogleTokenEntity {

  @Id
  @Column(name = "account_id")
  private long accountId;

  @Embedded
  @AttributeOverride(name = "keyId", column = @Column(name = "access_key_id"))
  @AttributeOverride(name = "ciphertext", column = @Column(name = "access_token"))
  private SealedToken accessToken;

  @Embedded
  @AttributeOverride(name = "keyId", column = @Column(name = "refresh_key_id"))
  @AttributeOverride(name = "ciphertext", column = @Column(name = "refresh_token"))
  private @Nullable SealedToken refreshToken;

  /** Separated by spaces, which no scope contains (RFC 6749, section 3.3). */
  @Column(name = "scopes")
  private String scopes;

  @Column(name = "access_expires_at")
  private @Nullable Instant accessExpiresAt;

  @Column(name = "state")
  private String state;

  @Column(name = "updated_at")
  private Instant updatedAt;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected GoogleTokenEntity() {}

  @SuppressWarnings("NullAway.Init") // become() follows.
  private GoogleTokenEntity(AccountId account) {
    this.accountId = account.value();
  }

  static GoogleTokenEntity of(AccountId account) {
    return new GoogleTokenEntity(account);
  }

  /** Takes over a grant; without a refresh token the one there stays, under its own key. */
  void become(Grant grant, SealedToken access, Optional<SealedToken> refresh, Instant now) {
    accessToken = access;
    refreshToken = refresh.orElse(refreshToken);
    scopes = String.join(" ", grant.scopes());
    accessExpiresAt = grant.expiresAt().orElse(null);
    state = GoogleAccess.State.CONNECTED.word();
    updatedAt = now;
  }

  void requireReconsent(Instant now) {
    state = GoogleAccess.State.RECONSENT_REQUIRED.word();
    updatedAt = now;
  }

  SealedToken accessToken() {
    return accessToken;
  }

  Optional<SealedToken> refreshToken() {
    return Optional.ofNullable(refreshToken);
  }

  GoogleAccess toDomain() {
    List<String> granted = Arrays.stream(scopes.split(" ")).filter(s -> !s.isEmpty()).toList();
    return new GoogleAccess(
        GoogleAccess.State.valueOf(state.toUpperCase(Locale.ROOT)),
        granted,
        Optional.ofNullable(accessExpiresAt));
  }
}

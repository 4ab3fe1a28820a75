package dev.ordergate.adapters.rest.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.application.account.ShowProfile.Profile;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.account.PictureUrl;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account in JSON, as its owner sees it. */
@Schema(name = "Profile")
@JsonPropertyOrder({"id", "email", "name", "picture_url", "role", "created_at", "google"})
@RegisterForReflection
record ProfileJson(
    @Schema(examples = "7") long id,
    @Schema(examples = "ada@example.com") String email,
    @Schema(examples = "Ada Lovelace", minLength = 1, maxLength = DisplayName.MAX_LENGTH)
        String name,
    @JsonProperty("picture_url") @Schema(nullable = true) @Nullable String pictureUrl,
    @Schema(
            examples = "user",
            enumeration = {"user", "admin"})
        String role,
    @JsonProperty("created_at") @Schema(examples = "2023-10-15T12:30:45Z") Instant createdAt,
    GoogleJson google) {

  /** What the account granted us at Google; never a token. */
  @Schema(name = "GoogleAccess")
  @JsonPropertyOrder({"connected", "state", "scopes", "expires_at"})
  @RegisterForReflection
  record GoogleJson(
      boolean connected,
      @Schema(enumeration = {"connected", "reconsent_required", "disconnected"}) String state,
      List<String> scopes,
      @JsonProperty("expires_at") @Schema(nullable = true) @Nullable Instant expiresAt) {

    static GoogleJson of(Optional<GoogleAccess> access) {
      return access
          .map(google ->
              new GoogleJson(
                  google.state() == GoogleAccess.State.CONNECTED,
                  google.state().word(),
                  google.scopes(),
                  google.expiresAt().orElse(null)))
          .orElseGet(() -> new GoogleJson(false, "disconnected", List.of(), null));
    }
  }

  static ProfileJson of(Profile profile) {
    Account account = profile.account();
    return new ProfileJson(
        account.id().value(),
        account.email().value(),
        account.name().value(),
        account.pictureUrl().map(PictureUrl::value).orElse(null),
        account.role().word(),
        account.createdAt(),
        GoogleJson.of(profile.google()));
  }
}

package dev.ordergate.adapters.rest.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.domain.account.Account;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account in JSON, as admins see it. */
@Schema(name = "Account")
@JsonPropertyOrder({"id", "email", "name", "active", "role", "created_at", "last_login_at"})
@RegisterForReflection
record AccountJson(
    @Schema(examples = "7") long id,
    @Schema(examples = "ada@example.com") String email,
    @Schema(examples = "Ada Lovelace") String name,
    @Schema(description = "A disabled account can neither sign in nor use its tokens.")
        boolean active,
    @Schema(
            examples = "user",
            enumeration = {"user", "admin"})
        String role,
    @JsonProperty("created_at") @Schema(examples = "2023-10-15T12:30:45Z") Instant createdAt,
    @JsonProperty("last_login_at") @Schema(examples = "2023-10-15T12:30:45Z") Instant lastLoginAt) {

  /** Members that may be sent back and are ignored. */
  static final List<String> READ_ONLY =
      List.of("id", "email", "name", "created_at", "last_login_at");

  static AccountJson of(Account account) {
    return new AccountJson(
        account.id().value(),
        account.email().value(),
        account.name().value(),
        account.active(),
        account.role().word(),
        account.createdAt(),
        account.lastLoginAt());
  }
}

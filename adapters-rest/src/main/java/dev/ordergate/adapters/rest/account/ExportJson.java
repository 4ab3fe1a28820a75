package dev.ordergate.adapters.rest.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.application.account.HeldSession;
import dev.ordergate.application.account.HeldSession.Revocation;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.RecordedEvent;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An export as the OpenAPI document shows it; {@link ExportWriter} writes it piece by piece. */
@Schema(name = "AccountExport")
@RegisterForReflection
record ExportJson(
    ProfileJson profile,
    IdentityJson identity,
    List<SessionJson> sessions,
    List<OrderJson> orders,
    List<ChangeJson> history,
    List<EventJson> events) {

  /** Who the person is at the provider, and when last seen from there. */
  @Schema(name = "ExportedIdentity")
  @JsonPropertyOrder({"issuer", "subject", "last_login_at"})
  @RegisterForReflection
  record IdentityJson(
      @Schema(examples = "https://accounts.google.com") String issuer,
      String subject,
      @JsonProperty("last_login_at") Instant lastLoginAt) {

    static IdentityJson of(Account account) {
      return new IdentityJson(
          account.subject().issuer(), account.subject().subject(), account.lastLoginAt());
    }
  }

  /** A session, live or over. */
  @Schema(name = "ExportedSession")
  @JsonPropertyOrder({
    "id",
    "kind",
    "client",
    "user_agent",
    "address",
    "auth_time",
    "created_at",
    "last_used_at",
    "expires_at",
    "revoked_at",
    "revocation_cause"
  })
  @RegisterForReflection
  record SessionJson(
      UUID id,
      @Schema(enumeration = {"web", "device"}) String kind,
      String client,
      @JsonProperty("user_agent") String userAgent,
      String address,
      @JsonProperty("auth_time") @Schema(description = "When the person signed in for it.")
          Instant authTime,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("last_used_at") Instant lastUsedAt,
      @JsonProperty("expires_at")
          @Schema(description = "When it ends, or ended, unless it is used again.")
          Instant expiresAt,
      @JsonProperty("revoked_at") @Schema(nullable = true) @Nullable Instant revokedAt,
      @JsonProperty("revocation_cause") @Schema(nullable = true, examples = "logout")
          @Nullable String revocationCause) {

    static SessionJson of(HeldSession session) {
      return new SessionJson(
          session.id(),
          session.kind().word(),
          session.client(),
          session.device().userAgent(),
          session.device().address(),
          session.authTime(),
          session.createdAt(),
          session.lastUsedAt(),
          session.endsAt(),
          session.revoked().map(Revocation::at).orElse(null),
          session.revoked().map(revoked -> revoked.cause().word()).orElse(null));
    }
  }

  /** What the audit trail holds; where an admin acted, not from where. */
  @Schema(name = "ExportedEvent")
  @JsonPropertyOrder({"at", "kind", "account_id", "detail", "user_agent", "address"})
  @RegisterForReflection
  record EventJson(
      Instant at,
      @Schema(examples = "login") String kind,
      @JsonProperty("account_id")
          @Schema(nullable = true, description = "Whose it was, where it was not the own account.")
          @Nullable Long accountId,
      String detail,
      @JsonProperty("user_agent") @Schema(nullable = true) @Nullable String userAgent,
      @Schema(nullable = true) @Nullable String address) {

    static EventJson of(RecordedEvent recorded, AccountId own) {
      AuditEvent event = recorded.event();
      boolean byAnother = event.actor().isPresent() && !event.actor().get().equals(own);
      return new EventJson(
          recorded.at(),
          event.kind().word(),
          event.account().filter(other -> !other.equals(own)).map(AccountId::value).orElse(null),
          event.detail(),
          byAnother ? null : event.device().userAgent(),
          byAnother ? null : event.device().address());
    }
  }

  /** An order, perhaps in the trash. */
  @Schema(name = "ExportedOrder")
  @JsonPropertyOrder({
    "id",
    "title",
    "description",
    "status",
    "created_at",
    "updated_at",
    "version",
    "deleted_at"
  })
  @RegisterForReflection
  record OrderJson(
      long id,
      String title,
      String description,
      OrderStatus status,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("updated_at") Instant updatedAt,
      int version,
      @JsonProperty("deleted_at") @Schema(nullable = true) @Nullable Instant deletedAt) {

    static OrderJson of(Order order) {
      return new OrderJson(
          order.id().value(),
          order.title().value(),
          order.description().value(),
          order.status(),
          order.createdAt(),
          order.updatedAt(),
          order.version(),
          order.deletedAt().orElse(null));
    }
  }

  /** A change of an order. */
  @Schema(name = "ExportedChange")
  @JsonPropertyOrder({"order_id", "seq", "type", "at", "changes", "reason", "source"})
  @RegisterForReflection
  record ChangeJson(
      @JsonProperty("order_id") long orderId,
      int seq,
      @Schema(examples = "status") String type,
      Instant at,
      Map<String, ValuesJson> changes,
      String reason,
      @Schema(enumeration = {"api", "web"}) String source) {

    /** What a field was and became. */
    @Schema(name = "ExportedValues")
    @RegisterForReflection
    record ValuesJson(@Schema(nullable = true) @Nullable String from, String to) {

      private static ValuesJson of(FieldChange change) {
        return new ValuesJson(change.from().orElse(null), change.to());
      }
    }

    static ChangeJson of(OrderEvent event) {
      Map<String, ValuesJson> changes = new LinkedHashMap<>();
      event.changes().forEach((field, change) -> changes.put(field.word(), ValuesJson.of(change)));
      return new ChangeJson(
          event.order().value(),
          event.seq(),
          event.type().word(),
          event.at(),
          changes,
          event.reason().value(),
          event.source().word());
    }
  }
}

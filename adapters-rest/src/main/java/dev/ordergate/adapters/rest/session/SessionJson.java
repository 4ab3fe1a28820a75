package dev.ordergate.adapters.rest.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.application.session.ListSessions.Session;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session in JSON. */
@Schema(name = "Session")
@JsonPropertyOrder({
  "id",
  "kind",
  "client",
  "user_agent",
  "address",
  "created_at",
  "last_used_at",
  "expires_at",
  "current"
})
@RegisterForReflection
record SessionJson(
    @Schema(description = "The sid of its access tokens.") UUID id,
    @Schema(
            examples = "device",
            enumeration = {"web", "device"})
        String kind,
    @Schema(examples = "ordergate-web") String client,
    @JsonProperty("user_agent") @Schema(examples = "Mozilla/5.0 (X11; Linux x86_64)")
        String userAgent,
    @Schema(examples = "192.0.2.7") String address,
    @JsonProperty("created_at") @Schema(examples = "2023-10-15T12:30:45Z") Instant createdAt,
    @JsonProperty("last_used_at") @Schema(examples = "2023-10-15T12:30:45Z") Instant lastUsedAt,
    @JsonProperty("expires_at")
        @Schema(
            examples = "2023-10-29T12:30:45Z",
            description = "When it ends unless it is used again.")
        Instant expiresAt,
    @Schema(description = "Whether it is the one that asks.") boolean current) {

  static SessionJson of(Session session) {
    return new SessionJson(
        session.id().value(),
        session.kind().word(),
        session.client(),
        session.device().userAgent(),
        session.device().address(),
        session.createdAt(),
        session.lastUsedAt(),
        session.expiresAt(),
        session.current());
  }
}

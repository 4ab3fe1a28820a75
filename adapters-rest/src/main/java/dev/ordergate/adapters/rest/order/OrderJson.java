package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Title;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order in JSON. */
@Schema(name = "Order")
@JsonPropertyOrder({"id", "title", "description", "status", "created_at", "updated_at", "version"})
@RegisterForReflection
record OrderJson(
    @Schema(examples = "5") long id,
    @Schema(examples = "Website Redesign", minLength = 1, maxLength = Title.MAX_LENGTH)
        String title,
    @Schema(examples = "Complete redesign of company website", maxLength = Description.MAX_LENGTH)
        String description,
    OrderStatus status,
    @JsonProperty("created_at") @Schema(examples = "2023-10-15T12:30:45Z") Instant createdAt,
    @JsonProperty("updated_at") @Schema(examples = "2023-10-15T12:30:45Z") Instant updatedAt,
    @Schema(examples = "0", description = "Rises by one with each change.") int version) {

  /** Members that may be sent back and are ignored. */
  static final List<String> READ_ONLY = List.of("id", "created_at", "updated_at", "version");

  static OrderJson of(Order order) {
    return new OrderJson(
        order.id().value(),
        order.title().value(),
        order.description().value(),
        order.status(),
        order.createdAt(),
        order.updatedAt(),
        order.version());
  }
}

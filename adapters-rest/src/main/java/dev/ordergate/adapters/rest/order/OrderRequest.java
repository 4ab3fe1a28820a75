package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.json.JsonBody;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import dev.ordergate.domain.text.Checked;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send to create or change an order. */
final class OrderRequest {

  private OrderRequest() {}

  /** The body of a create, as the OpenAPI document shows it. */
  @Schema(name = "NewOrder", requiredProperties = "title")
  record Create(
      @Schema(examples = "Website Redesign", minLength = 1, maxLength = Title.MAX_LENGTH)
          String title,
      @Schema(
              nullable = true,
              examples = "Complete redesign of company website",
              maxLength = Description.MAX_LENGTH)
          @Nullable String description,
      @Schema(description = "PENDING, if it is given.") @Nullable OrderStatus status) {}

  /** The body of a PUT. */
  @Schema(name = "OrderReplacement", requiredProperties = "title")
  record Replacement(
      @Schema(examples = "Website Redesign", minLength = 1, maxLength = Title.MAX_LENGTH)
          String title,
      @Schema(nullable = true, examples = "With a shop", maxLength = Description.MAX_LENGTH)
          @Nullable String description,
      @Schema(examples = "IN_PROGRESS") @Nullable OrderStatus status,
      @Schema(nullable = true, examples = "Kick-off was today", maxLength = Reason.MAX_LENGTH)
          @Nullable String reason) {}

  /** The body of a PATCH (RFC 7396). */
  @Schema(name = "OrderPatch")
  record Patch(
      @Schema(examples = "Website Redesign", minLength = 1, maxLength = Title.MAX_LENGTH)
          @Nullable String title,
      @Schema(nullable = true, examples = "With a shop", maxLength = Description.MAX_LENGTH)
          @Nullable String description,
      @Schema(examples = "COMPLETED") @Nullable OrderStatus status,
      @Schema(nullable = true, examples = "Delivered", maxLength = Reason.MAX_LENGTH)
          @Nullable String reason) {}

  static PlaceOrder.Command create(
      AccountId owner, Optional<IdempotencyKey> key, @Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    Optional<Title> title = body.required("title", Title::parse);
    Optional<Description> description = description(body);
    body.optional("status", OrderRequest::initialStatus);
    body.ignored(OrderJson.READ_ONLY);
    body.finish();
    return new PlaceOrder.Command(
        owner, title.orElseThrow(), description.orElse(Description.EMPTY), Source.API, key);
  }

  static OrderChange replacement(@Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    Optional<Title> title = body.required("title", Title::parse);
    Optional<Description> description = description(body).or(() -> Optional.of(Description.EMPTY));
    return change(body, title, description);
  }

  static OrderChange patch(@Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    return change(body, body.optional("title", Title::parse), description(body));
  }

  private static OrderChange change(
      JsonBody body, Optional<Title> title, Optional<Description> description) {
    Optional<OrderStatus> status = body.optional("status", OrderRequest::status);
    Optional<Reason> reason = body.nullable("reason", Reason.NONE, Reason::parse);
    body.ignored(OrderJson.READ_ONLY);
    body.finish();
    return new OrderChange(title, description, status, reason.orElse(Reason.NONE));
  }

  private static Optional<Description> description(JsonBody body) {
    return body.nullable("description", Description.EMPTY, Description::parse);
  }

  private static Checked<OrderStatus> initialStatus(String word) {
    return word.equals(OrderStatus.PENDING.name())
        ? new Checked.Valid<>(OrderStatus.PENDING)
        : new Checked.Invalid<>("a new order is PENDING");
  }

  private static Checked<OrderStatus> status(String word) {
    return OrderStatus.ofName(word)
        .<Checked<OrderStatus>>map(Checked.Valid::new)
        .orElseGet(() ->
            new Checked.Invalid<>(
                Arrays.stream(OrderStatus.values())
                    .map(Enum::name)
                    .collect(Collectors.joining(", ", "must be one of ", ""))));
  }
}

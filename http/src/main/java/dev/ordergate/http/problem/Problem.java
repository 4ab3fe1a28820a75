package dev.ordergate.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.domain.order.OrderStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A problem document (RFC 9457, section 3). */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "instance", "trace_id", "errors"})
@Schema(
    name = "Problem",
    description = "Problem details (RFC 9457).",
    requiredProperties = {"type", "title", "status", "detail", "code", "instance", "trace_id"},
    properties = {
      @SchemaProperty(
          name = "current",
          ref = "Order",
          description = "Of precondition-failed: the order as it is now."),
      @SchemaProperty(
          name = "from",
          ref = "OrderStatus",
          description = "Of illegal-transition: the status the order has."),
      @SchemaProperty(
          name = "to",
          ref = "OrderStatus",
          description = "Of illegal-transition: the status that was asked for."),
      @SchemaProperty(
          name = "allowed",
          type = SchemaType.ARRAY,
          implementation = OrderStatus.class,
          description = "Of illegal-transition: the statuses the order can go to."),
      @SchemaProperty(
          name = "reason",
          type = SchemaType.STRING,
          enumeration = {"expired", "revoked", "reused", "account_disabled"},
          description = "Of token_not_valid: why a refresh token that was once good is refused.")
    })
@RegisterForReflection
public record Problem(
    @Schema(examples = "/problems/validation-failed") String type,
    @Schema(examples = "Validation failed") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "title: must not be empty") String detail,
    @Schema(examples = "validation-failed") String code,
    @Schema(examples = "/api/orders/") String instance,
    @JsonProperty("trace_id") @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736") String traceId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Of validation-failed: everything that is wrong, at once.")
        List<FieldError> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

  /** Media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";
}

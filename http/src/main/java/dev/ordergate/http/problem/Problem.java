package dev.ordergate.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document (RFC 9457, section 3). */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "instance", "trace_id", "errors"})
@Schema(
    name = "Problem",
    description = "Problem details (RFC 9457).",
    requiredProperties = {"type", "title", "status", "detail", "code", "instance", "trace_id"})
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

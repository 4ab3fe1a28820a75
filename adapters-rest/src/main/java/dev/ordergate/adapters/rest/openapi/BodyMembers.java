package dev.ordergate.adapters.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says that answers have all their members: what has no value is null there, not left out. Where a
 * schema says itself what is required, that stands. A request has no other members than it says,
 * but for those of the answer that it may send back, which are read-only.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class BodyMembers implements OASFilter {

  /** What may be sent back, by the schema of the request. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "NewOrder", "Order",
          "OrderReplacement", "Order",
          "OrderPatch", "Order",
          "ProfilePatch", "Profile",
          "AccountPatch", "Account");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Set<String> asked =
        document.getPaths().getPathItems().values().stream()
            .flatMap(item -> item.getOperations().values().stream())
            .map(Operation::getRequestBody)
            .filter(Objects::nonNull)
            .flatMap(body -> body.getContent().getMediaTypes().values().stream())
            .map(MediaType::getSchema)
            .map(Schema::getRef)
            .filter(Objects::nonNull)
            .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    ANSWERS.forEach((request, answer) ->
        addReadOnly(
            Objects.requireNonNull(schemas.get(request)),
            Objects.requireNonNull(schemas.get(answer))));
    schemas.forEach((name, schema) -> {
      if (asked.contains(name)) {
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
      } else if (schema.getProperties() != null && schema.getRequired() == null) {
        schema.setRequired(List.copyOf(schema.getProperties().keySet()));
      }
    });
  }

  private static void addReadOnly(Schema request, Schema answer) {
    Set<String> changeable = Set.copyOf(request.getProperties().keySet());
    answer
        .getProperties()
        .forEach((name, member) -> {
          if (!changeable.contains(name)) {
            request.addProperty(name, member.readOnly(true));
          }
        });
  }
}

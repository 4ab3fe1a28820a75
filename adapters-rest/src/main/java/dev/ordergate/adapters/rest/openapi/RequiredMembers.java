package dev.ordergate.adapters.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says that answers have all their members: what has no value is null there, not left out. Where a
 * schema says itself what is required, that stands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredMembers implements OASFilter {

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
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> {
          if (!asked.contains(name)
              && schema.getProperties() != null
              && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
          }
        });
  }
}

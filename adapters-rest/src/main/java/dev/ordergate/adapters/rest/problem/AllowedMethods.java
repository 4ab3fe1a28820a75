package dev.ordergate.adapters.rest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The methods a path knows, for the {@code Allow} of a 405 (RFC 9110, section 15.5.6), which
 * Quarkus REST leaves out. Taken from the OpenAPI document, so that there is one list of them.
 */
@ApplicationScoped
class AllowedMethods {

  private record Template(Pattern path, String methods) {}

  private final List<Template> templates;

  AllowedMethods(OpenApiDocumentService documents, ObjectMapper mapper) {
    try {
      JsonNode document = mapper.readTree(documents.getDocument("<default>", Format.JSON));
      this.templates =
          document.get("paths").properties().stream()
              // A literal segment is more specific than a template.
              .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
              .map(path -> template(path.getKey(), path.getValue()))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> of(String path) {
    return templates.stream()
        .filter(template -> template.path().matcher(path).matches())
        .map(Template::methods)
        .findFirst();
  }

  private static Template template(String path, JsonNode operations) {
    String regex = Pattern.quote(path).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "/?";
    String methods =
        operations.properties().stream()
            .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return new Template(Pattern.compile(regex), methods);
  }
}

package dev.ordergate.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * An operation of the OpenAPI document, as far as it tells what can be got wrong.
 *
 * @param members those of the request body and a good value of each, as JSON
 * @param queries names of the query parameters
 * @param known the methods its path knows
 * @param credential the scheme asked for, or empty
 */
record FuzzedOperation(
    String id,
    String method,
    String path,
    Map<String, String> members,
    List<String> queries,
    List<String> known,
    String credential) {

  boolean hasBody() {
    return !members.isEmpty();
  }

  /** All of a document. */
  static List<FuzzedOperation> all(JsonNode document) {
    List<FuzzedOperation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    operations.add(of(document, operation.getKey(), path, operation.getValue()))));
    return operations;
  }

  private static FuzzedOperation of(
      JsonNode document, String method, Map.Entry<String, JsonNode> path, JsonNode operation) {
    JsonNode content = operation.at("/requestBody/content");
    JsonNode schema = content.isEmpty() ? content : content.iterator().next().path("schema");
    Map<String, String> members = new LinkedHashMap<>();
    resolved(document, schema).path("properties").properties().stream()
        .filter(member -> !member.getValue().path("readOnly").asBoolean())
        .forEach(
            member -> members.put(member.getKey(), good(resolved(document, member.getValue()))));
    JsonNode security = operation.path("security");
    return new FuzzedOperation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path.getKey().endsWith("/") ? path.getKey() : path.getKey() + "/",
        members,
        StreamSupport.stream(operation.path("parameters").spliterator(), false)
            .map(parameter -> resolved(document, parameter))
            .filter(parameter -> parameter.path("in").asText().equals("query"))
            .map(parameter -> parameter.get("name").asText())
            .toList(),
        path.getValue().properties().stream()
            .map(known -> known.getKey().toUpperCase(Locale.ROOT))
            .toList(),
        security.isEmpty() ? "" : security.get(0).fieldNames().next());
  }

  private static String good(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.get("enum").get(0).toString();
    }
    if (schema.path("type").toString().contains("boolean")) {
      return "true";
    }
    return schema.has("examples") ? schema.get("examples").get(0).toString() : "\"x\"";
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}

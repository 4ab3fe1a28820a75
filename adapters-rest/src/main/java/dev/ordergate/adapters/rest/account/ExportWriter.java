package dev.ordergate.adapters.rest.account;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ordergate.adapters.rest.json.JsonStreams;
import dev.ordergate.application.account.ExportAccount.Export;
import dev.ordergate.application.account.ExportFile;
import dev.ordergate.application.account.ShowProfile.Profile;
import dev.ordergate.domain.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** {@link ExportFile} in JSON. */
@ApplicationScoped
class ExportWriter implements ExportFile {

  private final JsonStreams streams;

  ExportWriter(JsonStreams streams) {
    this.streams = streams;
  }

  @Override
  public void write(Export export, OutputStream output) throws IOException {
    try (JsonGenerator json = streams.to(output)) {
      json.writeStartObject();
      json.writePOJOField(
          "profile", ProfileJson.of(new Profile(export.account(), export.google())));
      json.writePOJOField("identity", ExportJson.IdentityJson.of(export.account()));
      array(json, "sessions", export.sessions(), ExportJson.SessionJson::of);
      array(json, "orders", export.orders(), ExportJson.OrderJson::of);
      array(json, "history", export.history(), ExportJson.ChangeJson::of);
      AccountId own = export.account().id();
      array(json, "events", export.events(), event -> ExportJson.EventJson.of(event, own));
      json.writeEndObject();
    }
  }

  private static <T> void array(
      JsonGenerator json, String name, Iterable<T> elements, Function<T, Object> toJson)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T element : elements) {
      json.writePOJO(toJson.apply(element));
    }
    json.writeEndArray();
  }
}

package dev.ordergate.adapters.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON that is sent while it is made, as it may be longer than the memory. */
@ApplicationScoped
public class JsonStreams {

  private final ObjectMapper mapper;

  public JsonStreams(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** One that does not complete, when it is closed by an error, what then looks whole. */
  public JsonGenerator to(OutputStream output) throws IOException {
    return mapper
        .getFactory()
        .createGenerator(output)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }
}

package dev.ordergate.adapters.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Refuses JSON that two readers could understand differently (RFC 8259, section 4), or that costs
 * more to read than anything this service asks for (section 9).
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  /**
   * Requests are one object deep and their longest text has 20,000 UTF-16 units; twice as much is
   * read, so that a text that is too long is told so by its name. An order with all its members has
   * 18 tokens, each of which takes far more memory than its own length; Vert.x reads the documents
   * of OpenID providers within the same limits, and some have hundreds.
   */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxTokenCount(2_000)
          .maxNestingDepth(32)
          .maxNumberLength(32)
          .maxNameLength(256)
          .maxStringLength(40_000)
          .build();

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.getFactory().setStreamReadConstraints(LIMITS);
    mapper
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}

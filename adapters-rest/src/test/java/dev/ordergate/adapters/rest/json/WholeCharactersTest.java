package dev.ordergate.adapters.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeCharactersTest {

  private static final String TEXT = "Tüsch 🙂🏳️‍🌈 𝔸";

  private final ObjectMapper mapper = new ObjectMapper();

  @BeforeEach
  void customize() {
    new WholeCharacters().customize(mapper);
  }

  @Test
  void a_character_of_two_units_is_written_as_its_utf_8() throws IOException {
    assertThat(new String(mapper.writeValueAsBytes(TEXT), UTF_8)).isEqualTo('"' + TEXT + '"');
  }

  @Test
  void so_is_one_in_what_is_sent_while_it_is_made() throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonStreams(mapper).to(sent)) {
      json.writeString(TEXT.repeat(2_000));
    }
    assertThat(sent.toString(UTF_8)).isEqualTo('"' + TEXT.repeat(2_000) + '"');
  }
}

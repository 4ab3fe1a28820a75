package dev.ordergate.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URLEncoder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one value of a request. */
@Schema(name = "FieldError", description = "What is wrong with one value of the request.")
@RegisterForReflection
public record FieldError(
    @Schema(
            examples = "#/title",
            description =
                "Of a body's member its JSON Pointer (RFC 6901) in URI fragment form, of a query"
                    + " parameter a question mark and its name.")
        String pointer,
    @Schema(examples = "must not be empty") String detail) {

  /** About the member {@code name} of the request body. */
  public static FieldError ofMember(String name, String detail) {
    String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
    return new FieldError("#/" + encoded.replace("%7E", "~0").replace("%2F", "~1"), detail);
  }

  /** About the query parameter {@code name}. */
  public static FieldError ofParameter(String name, String detail) {
    return new FieldError("?" + name, detail);
  }
}

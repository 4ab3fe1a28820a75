package dev.ordergate.adapters.rest.order;

import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Idempotency-Key}: a quoted string (RFC 9651, section 3.3.3) or the bare key. */
final class IdempotencyHeader {

  /** Its name. */
  static final String NAME = "Idempotency-Key";

  /** Says on an answer that an earlier one is given again. */
  static final String REPLAYED = "Idempotency-Replayed";

  // Possessive: what gives back is matched by one call within the other for each character.
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*+)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
  private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7e]+");

  private IdempotencyHeader() {}

  static Optional<IdempotencyKey> of(HttpHeaders headers) {
    List<String> lines = Optional.ofNullable(headers.getRequestHeader(NAME)).orElse(List.of());
    if (lines.size() > 1) {
      throw malformed("has to be sent once");
    }
    return lines.stream().findFirst().map(IdempotencyHeader::parse);
  }

  static IdempotencyKey parse(String line) {
    Matcher quoted = QUOTED.matcher(line.strip());
    String key = quoted.matches() ? ESCAPED.matcher(quoted.group(1)).replaceAll("$1") : bare(line);
    return switch (IdempotencyKey.parse(key)) {
      case Checked.Valid<IdempotencyKey>(IdempotencyKey valid) -> valid;
      case Checked.Invalid<IdempotencyKey>(String reason) -> throw malformed(reason);
    };
  }

  private static String bare(String line) {
    if (!BARE.matcher(line.strip()).matches()) {
      throw malformed("has to be a quoted string or a key without spaces and quotes");
    }
    return line.strip();
  }

  private static ProblemException malformed(String reason) {
    return ProblemException.of(ProblemType.MALFORMED_REQUEST, NAME + " " + reason + ".");
  }
}

package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.Precondition;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;
import java.util.regex.Pattern;

/** The version of an order that a form was made for, in its hidden field. */
final class ShownVersion {

  private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,8}");

  private ShownVersion() {}

  static int parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new BadRequestException();
    }
    return Integer.parseInt(text);
  }

  static Precondition precondition(String text) {
    return Precondition.versions(Set.of(parse(text)));
  }
}

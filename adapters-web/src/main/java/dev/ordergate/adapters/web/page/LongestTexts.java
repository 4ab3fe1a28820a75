package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Title;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** How many characters a text may have, as hints write it. */
@TemplateExtension(namespace = "longest")
final class LongestTexts {

  private LongestTexts() {}

  static String title() {
    return readable(Title.MAX_LENGTH);
  }

  static String description() {
    return readable(Description.MAX_LENGTH);
  }

  static String reason() {
    return readable(Reason.MAX_LENGTH);
  }

  static String name() {
    return readable(DisplayName.MAX_LENGTH);
  }

  private static String readable(int length) {
    return String.format(Locale.ENGLISH, "%,d", length);
  }
}

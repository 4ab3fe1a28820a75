package dev.ordergate.adapters.web.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/**
 * How pages write long texts between tags. Quotes are themselves there; escaped as in attributes
 * they would be six times as long, and a page has 50 KB for everything.
 */
@TemplateExtension
final class ElementText {

  // An ampersand begins a reference before these alone (HTML Standard, section 13.2.5.72), and what
  // follows the text is unknown.
  private static final Pattern REFERENCE = Pattern.compile("&(?![^#0-9A-Za-z])");

  private ElementText() {}

  static RawString inElement(String text) {
    return new RawString(REFERENCE.matcher(text).replaceAll("&amp;").replace("<", "&lt;"));
  }
}

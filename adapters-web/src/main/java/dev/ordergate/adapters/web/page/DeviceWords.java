package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.login.Device;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the program and the system that a User-Agent header names. */
public final class DeviceWords {

  /** A part of the header and what it tells. */
  private record Sign(String part, String word) {}

  // The first that fits counts: most browsers also name those they want to be taken for.
  private static final List<Sign> PROGRAMS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser/", "Samsung Internet"),
          new Sign("Vivaldi/", "Vivaldi"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Chrome/", "Chrome"),
          new Sign("Safari/", "Safari"),
          new Sign("PostmanRuntime/", "Postman"),
          new Sign("python-", "Python"),
          new Sign("Go-http-client/", "Go"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS X", "Mac"),
          new Sign("Linux", "Linux"));

  private static final Pattern FIRST_PRODUCT = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");

  private DeviceWords() {}

  /** Such as “Firefox on Linux”. */
  public static String of(Device device) {
    String userAgent = device.userAgent();
    String program =
        find(PROGRAMS, userAgent).or(() -> firstProduct(userAgent)).orElse("An unknown program");
    return find(SYSTEMS, userAgent).map(system -> program + " on " + system).orElse(program);
  }

  private static Optional<String> find(List<Sign> signs, String userAgent) {
    return signs.stream()
        .filter(sign -> userAgent.contains(sign.part()))
        .map(Sign::word)
        .findFirst();
  }

  /** Every browser calls itself Mozilla first, so that says nothing. */
  private static Optional<String> firstProduct(String userAgent) {
    Matcher matcher = FIRST_PRODUCT.matcher(userAgent);
    return matcher.lookingAt() && !matcher.group().equals("Mozilla")
        ? Optional.of(matcher.group())
        : Optional.empty();
  }
}

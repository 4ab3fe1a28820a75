package dev.ordergate.adapters.rest.order;

import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of a conditional request (RFC 9110, section 13.1).
 *
 * @param any whether {@code *} was sent
 * @param versions the versions whose tags were sent; a tag that is no version of ours matches none
 */
record EntityTags(boolean any, Set<Integer> versions) {

  // A proxy that compresses makes our tags weak; they name the same version all the same.
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");
  private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** Nothing is there that {@code If-None-Match: *} lets be changed. */
  private static final Precondition NEVER = Precondition.versions(Set.of());

  /** What a change asks by {@code If-Match} and {@code If-None-Match}. */
  static Precondition precondition(HttpHeaders headers) {
    Precondition seen = ifMatch(headers);
    return of(headers, HttpHeaders.IF_NONE_MATCH)
        .map(tags -> tags.any() ? NEVER : seen.except(tags.versions()))
        .orElse(seen);
  }

  /** To be there is all that {@code *} asks. */
  private static Precondition ifMatch(HttpHeaders headers) {
    return of(headers, HttpHeaders.IF_MATCH)
        .filter(tags -> !tags.any())
        .map(tags -> Precondition.versions(tags.versions()))
        .orElse(Precondition.NONE);
  }

  /** Whether a client that sends this {@code If-None-Match} already has {@code order}. */
  static boolean isKnown(HttpHeaders headers, Order order) {
    return of(headers, HttpHeaders.IF_NONE_MATCH)
        .map(tags -> tags.any() || tags.versions().contains(order.version()))
        .orElse(false);
  }

  private static Optional<EntityTags> of(HttpHeaders headers, String name) {
    List<String> lines = Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
    return lines.isEmpty() ? Optional.empty() : Optional.of(parse(name, String.join(",", lines)));
  }

  static EntityTags parse(String name, String list) {
    if (list.strip().equals("*")) {
      return new EntityTags(true, Set.of());
    }
    Set<Integer> versions = new HashSet<>();
    Matcher tag = TAG.matcher(list);
    int tags = 0;
    int position = afterEmptyElements(list, 0);
    while (position < list.length()) {
      if (!tag.region(position, list.length()).lookingAt()) {
        throw malformed(name);
      }
      tags++;
      if (VERSION.matcher(tag.group(1)).matches()) {
        versions.add(Integer.valueOf(tag.group(1)));
      }
      int end = afterSpace(list, tag.end());
      if (end < list.length() && list.charAt(end) != ',') {
        throw malformed(name);
      }
      position = afterEmptyElements(list, end);
    }
    if (tags == 0) {
      throw malformed(name);
    }
    return new EntityTags(false, Set.copyOf(versions));
  }

  /** A list may have empty elements (RFC 9110, section 5.6.1.2). */
  private static int afterEmptyElements(String list, int from) {
    int position = afterSpace(list, from);
    while (position < list.length() && list.charAt(position) == ',') {
      position = afterSpace(list, position + 1);
    }
    return position;
  }

  private static int afterSpace(String list, int from) {
    int position = from;
    while (position < list.length()
        && (list.charAt(position) == ' ' || list.charAt(position) == '\t')) {
      position++;
    }
    return position;
  }

  private static ProblemException malformed(String name) {
    return ProblemException.of(
        ProblemType.MALFORMED_REQUEST,
        "%s has to be * or a list of quoted entity tags.".formatted(name));
  }
}

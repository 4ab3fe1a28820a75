package dev.ordergate.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request that would be good, but for one thing. */
final class FuzzedRequest {

  /** What can be wrong. */
  enum Flaw {
    VALUE,
    MISSING_MEMBER,
    UNKNOWN_MEMBER,
    DUPLICATE_MEMBER,
    JSON,
    TRUNCATED_JSON,
    ENCODING,
    CONTENT_TYPE,
    LENGTH,
    ACCEPT,
    QUERY,
    PATH,
    CONDITION,
    CREDENTIAL,
    METHOD,
    OTHER_HEADER;

    /** Those that a request of {@code operation} can have. */
    static List<Flaw> of(FuzzedOperation operation) {
      return Arrays.stream(values())
          .filter(flaw -> operation.hasBody() || !EnumSet.range(VALUE, CONTENT_TYPE).contains(flaw))
          .filter(flaw -> flaw != PATH || operation.path().contains("{"))
          .toList();
    }
  }

  private static final String LONG = "x".repeat(3_000);

  private static final List<String> VALUES =
      plus(
          words(
              """
              null true false 0 -1 -0.0 1.5 1e-400 1e400 1E999999999 -1E-999999999 01 +1 0x1 NaN
              -Infinity 99999999999999999999999999 undefined 'a' [] {} ["a"] {"a":1} "" "␣\\t␣"
              "\\u0000" "a\\u0000b" "\\ud800" "\\udc00x" "\\ud83d\\ud83d" "\\u202e\\ufeff\\uffff"
              "\\x" "\\u12" "a␤b" "a.b.c" "eyJhbGciOiJub25lIn0.e30." "..\\/..\\/etc\\/passwd"
              "eyJhbGciOiJSUzI1NiIsImtpZCI6IlwidTAwMDAifQ.e30.AAAA" "'␣OR␣1=1--" "${jndi:x}"
              """),
          "",
          "1".repeat(5_000),
          nested("[", 30, "]"),
          nested("[", 3_000, "]"),
          nested("{\"a\":", 3_000, "}"),
          "\"" + "x".repeat(201) + "\"",
          "\"" + "x".repeat(10_001) + "\"",
          "\"" + "x".repeat(200_000) + "\"",
          "\"" + "😀".repeat(201) + "\"");

  private static final List<String> NAMES = words("a/b~c \\u0000 \\ud800 __proto__ é $ id␣");

  private static final List<String> BODIES =
      plus(
          words(
              """
              ␣ null [] 0 "x" { } {} {}␣{} {}x {,} {"a"} {a:1} {"a":1,} [{}] /**/{} \ufeff{} \u0000
              <a/> a=b&c=d
              """),
          "",
          nested("[", 20_000, "]"),
          nested("{\"a\":", 20_000, "}"),
          "[".repeat(100_000),
          "{\"" + "n".repeat(60_000) + "\":1}");

  private static final List<String> MEDIA_TYPES =
      plus(
          words(
              """
              text/plain text/html application / * a/ /b a/b/c ; , ,,, application/json,text/plain
              application/json;;; application/json;charset application/json;charset=
              application/json;charset=nope application/json;charset=" application/json;charset="a␣b"
              application/json;q=2 application/json;q=x application/json;q=-1 application/json;q=
              application/*;q=0 application/xml application/x-www-form-urlencoded multipart/form-data
              multipart/form-data;boundary= image/png é/ÿ a␣b/c␣d "application/json"
              """),
          "",
          LONG);

  private static final List<String> PARAMETER_VALUES =
      plus(
          words(
              """
              + a -1 0 1.5 201 1e3 99999999999999999999 -9223372036854775809 null TRUE a,b,, , %00
              a%00b % %z %zz %ff %C0%80 %ED%A0%80 %F0%9F%98%80 %25 %27%20OR%201=1-- %5C _ [] a;b
              2023-13-45T99:99:99Z +1000000000-12-31T23:59:59Z %2B999999999-12-31T23:59:59Z
              -999999999-01-01T00:00:00Z 0000-00-00T00:00:00Z 2023-10-15T12:30:45
              2023-10-15T12:30:45%2B99:00
              """),
          "",
          LONG);

  /** None of them is, or could become, the number of something that is there. */
  private static final List<String> PATH_VALUES =
      plus(
          words(
              """
              0 -1 00 1.5 0x1 +0 abc null 987654321987654321 9223372036854775807 9223372036854775808
              99999999999999999999999999 987654321987;x=1 987654321987%20 %00 987654321987%00 % %z %zz
              %ff %C0%AF %2F %2e%2e %25 %0d%0a é %D9%A1 %F0%9F%98%80 '%20OR%201=1-- * {id}
              00000000-0000-0000-0000-000000000000 0-0-0-0-0 00000000-0000-0000-0000-00000000000g
              """),
          LONG);

  private static final List<String> HEADER_VALUES =
      plus(
          words(
              """
              * *␣,␣* 0 " "0 0" W/ W/" w/"0" "99999999999" "-1" "a"␣"b" , a,b "\\" "a\\b" éÿ "é" \u0080
              ; = a=b;c=" a=%00 % ()<>@[]{} \u0001 \u007f
              """),
          "",
          "a\tb",
          "x".repeat(256),
          LONG);

  private static final List<String> CREDENTIALS =
      plus(
          words(
              """
              Bearer Bearer␣ Bearer␣␣ Bearer␣. Bearer␣.. Bearer␣a.b.c Bearer␣é.ÿ.\u0080
              Bearer␣eyJhbGciOiJub25lIn0.e30. Bearer␣bnVsbA.bnVsbA.bnVsbA Basic Basic␣! Basic␣YTpi
              Digest␣a=b Negotiate␣x Bearer␣a␤Authorization:␣Bearer␣b
              """),
          "Bearer " + "x".repeat(9_000));

  private static final List<String> LENGTHS =
      words("262145 999999999 999999999999999999 99999999999999999999 -1 a");

  private static final List<String> CONDITIONS = words("If-Match If-None-Match Idempotency-Key");

  private static final List<String> OTHER_HEADERS =
      words(
          """
          User-Agent Accept-Language Accept-Encoding Content-Encoding Content-Language Cookie Range
          If-Modified-Since If-Unmodified-Since If-Range Origin Referer Sec-Fetch-Site Forwarded
          X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto X-HTTP-Method-Override traceparent
          tracestate X-Request-ID
          """);

  private static final List<String> METHODS =
      words("GET POST PUT PATCH DELETE OPTIONS TRACE PROPFIND get FROB");

  private final FuzzedOperation operation;
  private final Flaw flaw;
  private final Random random;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String method;
  private String path;
  private byte[] body;

  /** {@code credential} is a header and its value; {@code id} fills the path. */
  FuzzedRequest(
      FuzzedOperation operation, Flaw flaw, String id, List<String> credential, long seed) {
    this.operation = operation;
    this.flaw = flaw;
    this.random = new Random(seed);
    this.method = operation.method();
    this.path = operation.path().replace("{id}", flaw == Flaw.PATH ? any(PATH_VALUES) : id);
    this.body = operation.hasBody() ? json(operation.members()) : new byte[0];
    headers.put("Host", "localhost");
    headers.put("Connection", "close");
    headers.put("Accept", "application/json, text/csv");
    if (!credential.isEmpty()) {
      headers.put(credential.getFirst(), credential.getLast());
    }
    if (operation.hasBody()) {
      headers.put("Content-Type", "application/json");
    }
    spoil();
    headers.putIfAbsent("Content-Length", Integer.toString(body.length));
  }

  Flaw flaw() {
    return flaw;
  }

  /**
   * Whether the flaw is one of the credential, or the credential is in the body or of an account
   * that is not there.
   */
  boolean mayBeUnauthorized() {
    return flaw == Flaw.CREDENTIAL
        || operation.id().equals("deleteAccount")
        || operation.credential().isEmpty()
        || (flaw == Flaw.OTHER_HEADER && operation.credential().equals("session"));
  }

  /**
   * Whether this is no HTTP message (RFC 9112) or names no URI (RFC 3986), which Vert.x and Quarkus
   * refuse before any handler of ours, with a bare status.
   */
  boolean isNoHttp() {
    return !isUri(path)
        || path.length() > 4_000
        || !headers.getOrDefault("Content-Length", "").matches("\\d{1,18}")
        || headers.values().stream().anyMatch(value -> value.matches(".*[\u0001\u007f].*"));
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).isAbsolute() || text.startsWith("/");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes((method + " " + path + " HTTP/1.1\r\n").getBytes(UTF_8));
    headers.forEach(
        (name, value) -> request.writeBytes((name + ": " + value + "\r\n").getBytes(ISO_8859_1)));
    request.writeBytes("\r\n".getBytes(ISO_8859_1));
    request.writeBytes(body);
    return request.toByteArray();
  }

  @Override
  public String toString() {
    String text = new String(bytes(), UTF_8);
    return "%s %s: %s"
        .formatted(operation.id(), flaw, text.substring(0, Math.min(text.length(), 1_500)));
  }

  private void spoil() {
    switch (flaw) {
      case VALUE -> body = json(with(anyMember(), any(VALUES)));
      case MISSING_MEMBER -> {
        Map<String, String> members = new LinkedHashMap<>(operation.members());
        members.remove(anyMember());
        body = json(members);
      }
      case UNKNOWN_MEMBER -> body = json(with(any(NAMES), any(VALUES)));
      case DUPLICATE_MEMBER ->
          body =
              new String(body, UTF_8)
                  .replaceFirst("\\{", "{\"" + anyMember() + "\":\"y\",")
                  .getBytes(UTF_8);
      case JSON -> body = any(BODIES).getBytes(UTF_8);
      case TRUNCATED_JSON -> body = Arrays.copyOf(body, random.nextInt(body.length));
      case ENCODING -> body = misencoded();
      case CONTENT_TYPE -> headers.put("Content-Type", any(MEDIA_TYPES));
      case LENGTH -> {
        body = new byte[0];
        headers.put("Content-Length", any(LENGTHS));
      }
      case ACCEPT -> headers.put("Accept", any(MEDIA_TYPES));
      case QUERY -> path += "?" + query();
      case PATH -> {}
      case CONDITION -> headers.put(any(CONDITIONS), any(HEADER_VALUES));
      case CREDENTIAL -> headers.put("Authorization", any(plus(CREDENTIALS, any(HEADER_VALUES))));
      case METHOD ->
          method = any(METHODS.stream().filter(it -> !operation.known().contains(it)).toList());
      case OTHER_HEADER -> headers.put(any(OTHER_HEADERS), any(HEADER_VALUES));
    }
  }

  /** UTF-16, or with some bytes that are no UTF-8 somewhere. */
  private byte[] misencoded() {
    if (random.nextInt(4) == 0) {
      return new String(body, UTF_8).getBytes(UTF_16);
    }
    byte[] wrong =
        any(words("ÿ À\u0080 í\u00a0\u0080 ô\u0090\u0080\u0080 â\u0082 \u0000"))
            .getBytes(ISO_8859_1);
    int at = 1 + random.nextInt(body.length);
    ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
    spoilt.write(body, 0, at);
    spoilt.writeBytes(wrong);
    spoilt.write(body, at, body.length - at);
    return spoilt.toByteArray();
  }

  private String query() {
    String name = any(plus(operation.queries(), "unknown", "", "%00", "%zz", "a[b]"));
    return switch (random.nextInt(5)) {
      case 0 -> name;
      case 1 -> name + "=" + any(PARAMETER_VALUES) + "&" + name + "=" + any(PARAMETER_VALUES);
      case 2 -> (name + "=1&").repeat(300);
      default -> name + "=" + any(PARAMETER_VALUES);
    };
  }

  private String anyMember() {
    return any(List.copyOf(operation.members().keySet()));
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> members = new LinkedHashMap<>(operation.members());
    members.put(name, value);
    return members;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static byte[] json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"))
        .getBytes(UTF_8);
  }

  private static String nested(String open, int depth, String close) {
    return open.repeat(depth) + "1" + close.repeat(depth);
  }

  /** What white space separates; ␣ and ␤ stand for a space and a line break within. */
  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("[ \n]+"))
        .map(word -> word.replace('␣', ' ').replace("␤", "\r\n"))
        .toList();
  }

  private static List<String> plus(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }
}

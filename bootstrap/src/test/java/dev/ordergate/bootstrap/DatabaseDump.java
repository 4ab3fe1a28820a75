package dev.ordergate.bootstrap;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What tables of the database hold, as text; bytes are in hexadecimal. */
final class DatabaseDump {

  private final String text;

  private DatabaseDump(String text) {
    this.text = text;
  }

  /** Of all tables. */
  static DatabaseDump take() throws SQLException {
    try (Connection connection = Surroundings.connect();
        Statement statement = connection.createStatement()) {
      return of(tables(statement), statement);
    }
  }

  /** Of one table. */
  static DatabaseDump of(String table) throws SQLException {
    try (Connection connection = Surroundings.connect();
        Statement statement = connection.createStatement()) {
      return of(List.of(table), statement);
    }
  }

  private static DatabaseDump of(List<String> tables, Statement statement) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (String table : tables) {
      try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
        while (rows.next()) {
          text.append(table).append(' ').append(rows.getString(1)).append('\n');
        }
      }
    }
    return new DatabaseDump(text.toString());
  }

  /** Whether the secret is in there, as it is or in a spelling that anybody can undo. */
  boolean contains(String secret) {
    return spellings(secret).anyMatch(this::says);
  }

  boolean mentionsTable(String table) {
    return text.contains("\"public\".\"" + table + "\" ");
  }

  /** By Boyer and Moore's algorithm, which skips most of the text. */
  private boolean says(String spelling) {
    return Pattern.compile(spelling, Pattern.LITERAL).matcher(text).find();
  }

  private static Stream<String> spellings(String secret) {
    byte[] characters = secret.getBytes(StandardCharsets.UTF_8);
    return Stream.concat(
        Stream.of(secret, new StringBuilder(secret).reverse().toString()),
        Stream.concat(Stream.of(characters), decoded(secret).stream())
            .flatMap(bytes ->
                Stream.of(
                    HexFormat.of().formatHex(bytes),
                    HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT),
                    new BigInteger(1, bytes).toString(),
                    Base64.getEncoder().withoutPadding().encodeToString(bytes),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))));
  }

  /** The bytes that a token spells. */
  private static Optional<byte[]> decoded(String secret) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(secret));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select format('"%s"."%s"', table_schema, table_name) from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema')
              and table_type = 'BASE TABLE'
            """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}

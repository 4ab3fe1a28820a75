package dev.ordergate.bootstrap.replica;

import dev.ordergate.bootstrap.PemKeys;
import dev.ordergate.development.Client;
import dev.ordergate.development.DevelopmentSecrets;
import dev.ordergate.development.EmbeddedDatabase;
import dev.ordergate.development.StandInProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One installation: a database, an OpenID provider, keys, and the replicas on them. */
final class Site implements AutoCloseable {

  /** Who becomes an admin by signing in. */
  static final String ADMIN = "admin";

  private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  private final Ledger ledger = new Ledger(database.settings());
  private final List<Replica> replicas = new ArrayList<>();
  private final DevelopmentSecrets secrets = DevelopmentSecrets.keptIn(temporaryDirectory());
  private final Path keys = PemKeys.directory();
  private final Client client =
      new Client("ordergate-tests", secrets.clientSecret(), List.of("http://localhost:*/*"));
  private final StandInProvider provider = StandInProvider.start(0, client);

  /** Adds one more process of the service. */
  Replica start() {
    return start(Map.of());
  }

  /** Adds one with settings of its own. */
  Replica start(Map<String, String> own) {
    return added(Replica.start(settings(own)));
  }

  /** Adds one for a long load. */
  Replica startForLoad() {
    return added(Replica.startForLoad(settings(Map.of())));
  }

  /** Runs a process of the service that ends by itself; its exit code. */
  int run(Map<String, String> own) {
    return Replica.run(settings(own));
  }

  EmbeddedDatabase database() {
    return database;
  }

  /** The database as its owner sees it. */
  Ledger ledger() {
    return ledger;
  }

  Path keys() {
    return keys;
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
    provider.close();
    ledger.close();
    database.close();
  }

  private Replica added(Replica replica) {
    replicas.add(replica);
    return replica;
  }

  private Map<String, String> settings(Map<String, String> own) {
    Map<String, String> settings = new HashMap<>(database.settings());
    // Plain HTTP and the stand-in, which production refuses; ProductionIT is without both.
    settings.put("QUARKUS_PROFILE", "dev");
    settings.put("BASE_URL", "http://localhost");
    settings.put("SECRET_KEY", secrets.secretKey());
    settings.put("JWT_KEYS_DIR", keys.toString());
    settings.put("ADMIN_EMAILS", ADMIN + "@example.com");
    settings.put("GOOGLE_ISSUER", provider.issuer());
    settings.put("GOOGLE_CLIENT_ID", client.id());
    settings.put("GOOGLE_CLIENT_SECRET", client.secret());
    settings.put("RATE_LIMITS", "off");
    settings.putAll(own);
    return settings;
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("ordergate-site-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

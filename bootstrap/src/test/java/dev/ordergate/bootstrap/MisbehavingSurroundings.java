package dev.ordergate.bootstrap;

import dev.ordergate.development.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** {@link Surroundings} with a provider that cannot be trusted. */
public class MisbehavingSurroundings implements QuarkusTestResourceLifecycleManager {

  static final String CLIENT_SECRET = "another client secret of the tests, long";

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(DATABASE.settings());
    settings.put("GOOGLE_ISSUER", MisbehavingProvider.issuer());
    settings.put("GOOGLE_CLIENT_ID", IdTokenDraft.WEB_CLIENT);
    settings.put("GOOGLE_CLIENT_SECRET", CLIENT_SECRET);
    settings.put("GOOGLE_CLIENT_IDS", IdTokenDraft.WEB_CLIENT + ", " + IdTokenDraft.PHONE_CLIENT);
    settings.put("GOOGLE_HOSTED_DOMAIN", IdTokenDraft.DOMAIN);
    settings.putAll(Surroundings.own());
    return settings;
  }

  @Override
  public void stop() {
    MisbehavingProvider.stop();
    DATABASE.close();
  }

  /** A connection to the database of the service under test. */
  static Connection connect() throws SQLException {
    return Surroundings.connect(DATABASE);
  }
}

package dev.ordergate.http.edge;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads that answer requests. */
@Singleton
public class Workers {

  /** Quarkus' own, on up to 25 cores. */
  private static final int DEFAULT = 200;

  private final int count;

  public Workers(
      @ConfigProperty(name = "quarkus.thread-pool.max-threads") Optional<Integer> count) {
    this.count = count.orElse(DEFAULT);
  }

  /** One of so many parts; never none. */
  public int share(int parts) {
    return Math.max(1, count / parts);
  }
}

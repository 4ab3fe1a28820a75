package dev.ordergate.http.edge;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads that answer requests. */
@Singleton
public class Workers {

  private final int count;

  public Workers(@ConfigProperty(name = "quarkus.thread-pool.max-threads") int count) {
    this.count = count;
  }

  /** One of so many parts; never none. */
  public int share(int parts) {
    return Math.max(1, count / parts);
  }
}

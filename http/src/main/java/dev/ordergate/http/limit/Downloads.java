package dev.ordergate.http.limit;

import dev.ordergate.http.edge.Workers;
import dev.ordergate.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many files are made while they are sent; each holds a worker thread and a page of rows. */
@Singleton
class Downloads {

  private static final int OF_ONE_CLIENT = 8;

  private final int ofAll;
  private final Map<String, Integer> clients = new HashMap<>();
  private int count;

  Downloads(Workers workers) {
    this.ofAll = workers.share(8);
  }

  /** Begins one, which {@link #end} has to follow, or says why not. */
  synchronized Optional<ProblemType> begin(String client) {
    if (clients.getOrDefault(client, 0) == OF_ONE_CLIENT) {
      return Optional.of(ProblemType.TOO_MANY_REQUESTS);
    }
    if (count == ofAll) {
      return Optional.of(ProblemType.SERVICE_UNAVAILABLE);
    }
    clients.merge(client, 1, Integer::sum);
    count++;
    return Optional.empty();
  }

  synchronized void end(String client) {
    clients.computeIfPresent(client, (name, own) -> own == 1 ? null : own - 1);
    count--;
  }
}

package dev.ordergate.bootstrap.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that call again and again, each in a thread of its own, until it {@link #isOver()}. */
final class Crowd<T> implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<T>> clients = new ArrayList<>();
  private volatile boolean over;

  void add(Callable<T> client) {
    clients.add(threads.submit(client));
  }

  boolean isOver() {
    return over;
  }

  /** Whether a client ended by itself; most likely because it failed. */
  boolean hasLost() {
    return clients.stream().anyMatch(Future::isDone);
  }

  /** Lets all of them end, and returns what they ended with or throws what one failed with. */
  List<T> finish() throws InterruptedException, ExecutionException {
    over = true;
    List<T> results = new ArrayList<>();
    for (Future<T> client : clients) {
      results.add(client.get());
    }
    return results;
  }

  @Override
  public void close() {
    over = true;
    threads.close();
  }
}

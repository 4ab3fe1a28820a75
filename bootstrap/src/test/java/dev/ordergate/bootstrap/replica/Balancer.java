package dev.ordergate.bootstrap.replica;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a load balancer knows: which replicas were ready when it last asked. Whoever asks it gets
 * one after the other, and nobody gets a second try.
 */
final class Balancer implements AutoCloseable {

  /** Shorter than any drain, so that a replica which is to end gets no request at its end. */
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final List<Replica> replicas;
  private final AtomicInteger turn = new AtomicInteger();
  private final Thread probes = Thread.ofVirtual().unstarted(this::probe);
  private volatile List<Replica> ready;
  private volatile boolean closed;

  private Balancer(List<Replica> replicas) {
    this.replicas = new CopyOnWriteArrayList<>(replicas);
    this.ready = replicas;
  }

  /** Begins with replicas that are ready. */
  static Balancer before(Replica... replicas) {
    Balancer balancer = new Balancer(List.of(replicas));
    balancer.probes.start();
    return balancer;
  }

  /** The next in turn. */
  Replica next() {
    List<Replica> candidates = ready;
    return candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size()));
  }

  void replace(Replica old, Replica fresh) {
    replicas.remove(old);
    replicas.add(fresh);
  }

  @Override
  public void close() {
    closed = true;
  }

  private void probe() {
    while (!closed) {
      List<Replica> answering = replicas.stream().filter(Replica::isReady).toList();
      // The last one was slow to say so, and is as good as any.
      ready = answering.isEmpty() ? ready : answering;
      Pause.of(INTERVAL);
    }
  }
}

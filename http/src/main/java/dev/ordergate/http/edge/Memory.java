package dev.ordergate.http.edge;

import java.util.concurrent.atomic.AtomicLong;

/** Memory that the texts of all requests under way may have together: an eighth of the heap. */
public class Memory {

  /** In bytes; what is no longer always finds room. */
  static final int SHORT = 16 * 1024;

  /** Decoded, a text may take twice its bytes, and what it is decoded from is there as well. */
  private static final int PART_OF_HEAP = 8;

  private final long bytes;
  private final AtomicLong taken = new AtomicLong();

  Memory() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  Memory(long bytes) {
    this.bytes = bytes;
  }

  /** Takes so many bytes, which {@link #giveBack} has to follow, where there is room for them. */
  public boolean take(long amount) {
    return take(amount, amount);
  }

  private boolean take(long amount, long altogether) {
    if (taken.addAndGet(amount) > bytes && altogether > SHORT) {
      giveBack(amount);
      return false;
    }
    return true;
  }

  public void giveBack(long amount) {
    taken.addAndGet(-amount);
  }

  /** The part of one connection. */
  Share share() {
    return new Share();
  }

  /** Whether nothing more should begin. */
  boolean isFull() {
    return taken.get() >= bytes;
  }

  /** Whether what takes long is in the way of others. */
  boolean isScarce() {
    return taken.get() >= bytes / 2;
  }

  /** What one connection has taken, on its event loop. */
  final class Share {

    private long own;

    private Share() {}

    /** Takes more, where there is room for it, or all of it is short. */
    boolean grow(long amount) {
      if (!take(amount, own + amount)) {
        return false;
      }
      own += amount;
      return true;
    }

    void shrink(long amount) {
      giveBack(amount);
      own -= amount;
    }

    void leave() {
      shrink(own);
    }
  }
}

package dev.ordergate.http.edge;

import dev.ordergate.http.problem.BrokenAnswer;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Resets connections whose clients do not take what they asked for: a worker thread may be waiting
 * for each of them. Netty calls a connection writable again when half of what waited, 32 KB, has
 * been taken; whoever goes on reading has it so within the limit.
 */
@Singleton
class SlowReaders {

  /** What there is still time for while many of them wait, or much for them. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final AtomicInteger waiting = new AtomicInteger();
  private final Duration limit;
  private final int most;
  private final AnswerMemory memory;

  SlowReaders(
      @ConfigProperty(name = "ordergate.answer-timeout") Duration limit,
      Workers workers,
      AnswerMemory memory) {
    this.limit = limit;
    this.most = workers.share(4);
    this.memory = memory;
  }

  /** Watches over one connection. */
  ChannelHandler watch() {
    return new Watch();
  }

  final class Watch extends ChannelInboundHandlerAdapter {

    private @Nullable Future<?> check;

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext channel) {
      if (channel.channel().isWritable()) {
        end();
      } else {
        begin(channel);
      }
      channel.fireChannelWritabilityChanged();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext channel) {
      end();
    }

    private void begin(ChannelHandlerContext channel) {
      if (check == null) {
        waiting.incrementAndGet();
        schedule(channel, LEAST);
      }
    }

    private void schedule(ChannelHandlerContext channel, Duration waited) {
      check =
          channel
              .executor()
              .schedule(() -> check(channel, waited), LEAST.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext channel, Duration waited) {
      if (waited.compareTo(limit) >= 0 || waiting.get() > most || memory.isScarce()) {
        BrokenAnswer.reset(channel);
      } else {
        schedule(channel, waited.plus(LEAST));
      }
    }

    private void end() {
      if (check != null) {
        check.cancel(false);
        check = null;
        waiting.decrementAndGet();
      }
    }
  }
}

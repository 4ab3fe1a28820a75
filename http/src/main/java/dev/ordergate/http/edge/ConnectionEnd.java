package dev.ordergate.http.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection after an answer that says so (RFC 9112, section 9.6), which Vert.x does only
 * where the request says it, and one whose client is still sending a request long after its answer.
 */
final class ConnectionEnd extends ChannelDuplexHandler {

  /** How long what a client had on its way is read, that it may read its answer. */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final Duration limit;

  private int requests;
  private boolean isReceiving;
  private boolean isLast;
  private boolean isOver;

  /**
   * Begins within a connection's first request.
   *
   * @param limit how long the rest of a request may take after its answer
   * @param isReceiving whether there is a rest of the first one
   */
  ConnectionEnd(Duration limit, boolean isReceiving) {
    this.limit = limit;
    this.isReceiving = isReceiving;
  }

  @Override
  public void channelRead(ChannelHandlerContext channel, Object part) {
    if (part instanceof HttpRequest) {
      requests++;
      isReceiving = true;
    }
    if (part instanceof LastHttpContent) {
      isReceiving = false;
    }
    if (!isOver) {
      channel.fireChannelRead(part);
      return;
    }
    ReferenceCountUtil.release(part);
    if (part instanceof LastHttpContent) {
      closeWhenSent(channel);
    }
  }

  @Override
  public void write(ChannelHandlerContext channel, Object part, ChannelPromise promise)
      throws Exception {
    if (part instanceof HttpResponse answer) {
      isLast =
          answer.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }
    super.write(channel, part, promise);
    if (Answers.isEnd(part)) {
      if (isLast) {
        end(channel);
      } else if (isReceiving) {
        endIfStillReceiving(channel, requests);
      }
    }
  }

  private void end(ChannelHandlerContext channel) {
    isOver = true;
    if (isReceiving) {
      channel.channel().config().setAutoRead(true);
      later(channel, LINGER, () -> close(channel));
    } else {
      // Whoever writes is not done yet.
      channel.executor().execute(() -> closeWhenSent(channel));
    }
  }

  private static void closeWhenSent(ChannelHandlerContext channel) {
    channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  private void endIfStillReceiving(ChannelHandlerContext channel, int request) {
    later(
        channel,
        limit,
        () -> {
          if (isReceiving && requests == request) {
            close(channel);
          }
        });
  }

  private static void close(ChannelHandlerContext channel) {
    var _ = channel.close();
  }

  private static void later(ChannelHandlerContext channel, Duration delay, Runnable task) {
    var _ = channel.executor().schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }
}

package dev.ordergate.http.edge;

import dev.ordergate.http.problem.BrokenAnswer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets a connection's next request begin when the one before has been answered and the client takes
 * what it is sent (RFC 9112, section 9.3.2). Until then nothing more is read from it. Vert.x by
 * itself reads on, and keeps both requests and answers in memory, however many there are.
 */
final class PipelinedRequests extends ChannelDuplexHandler {

  /** What a short one takes when it has been read. */
  private static final int HEAD_BYTES = 1024;

  private final ConnectionBase connection;
  private final Memory.Share share;
  private final Queue<Object> waiting = new ArrayDeque<>();

  /** From the beginning: the connection's first request brings this with it. */
  private boolean isAnswering = true;

  PipelinedRequests(ConnectionBase connection, RequestMemory memory) {
    this.connection = connection;
    this.share = memory.share();
  }

  @Override
  public void channelRead(ChannelHandlerContext channel, Object part) {
    if (waiting.isEmpty() && mayBegin(channel, part)) {
      handOn(channel, part);
    } else if (part instanceof HttpRequest && !share.grow(HEAD_BYTES)) {
      BrokenAnswer.reset(channel);
    } else {
      waiting.add(part);
      connection.doPause();
    }
  }

  @Override
  public void write(ChannelHandlerContext channel, Object part, ChannelPromise promise)
      throws Exception {
    super.write(channel, part, promise);
    if (Answers.isEnd(part)) {
      isAnswering = false;
      handOnLater(channel);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext channel) {
    channel.fireChannelWritabilityChanged();
    handOnLater(channel);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext channel) {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    share.leave();
  }

  /** Not at once: whoever writes is not done yet, and answers in turn would fill the stack. */
  private void handOnLater(ChannelHandlerContext channel) {
    if (!waiting.isEmpty()) {
      channel.executor().execute(() -> handOnWaiting(channel));
    }
  }

  private void handOnWaiting(ChannelHandlerContext channel) {
    Object next = waiting.peek();
    if (next == null || !mayBegin(channel, next)) {
      return;
    }
    while (next != null && mayBegin(channel, next)) {
      waiting.remove();
      if (next instanceof HttpRequest) {
        share.shrink(HEAD_BYTES);
      }
      handOn(channel, next);
      next = waiting.peek();
    }
    if (next == null) {
      connection.doResume();
    }
    // Vert.x sends what it has written.
    channel.fireChannelReadComplete();
  }

  private void handOn(ChannelHandlerContext channel, Object part) {
    isAnswering |= part instanceof HttpRequest;
    channel.fireChannelRead(part);
  }

  /** The parts of a request follow their head. */
  private boolean mayBegin(ChannelHandlerContext channel, Object part) {
    return !(part instanceof HttpRequest) || (!isAnswering && channel.channel().isWritable());
  }
}

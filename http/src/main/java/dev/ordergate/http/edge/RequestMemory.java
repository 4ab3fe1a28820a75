package dev.ordergate.http.edge;

import dev.ordergate.http.problem.BrokenAnswer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** For what has come of requests that are not answered yet, but for their heads. */
@Singleton
class RequestMemory extends Memory {

  @Inject
  RequestMemory() {}

  RequestMemory(long bytes) {
    super(bytes);
  }

  /** Counts what comes on one connection, and cuts it off where there is no room for it. */
  ChannelHandler watch() {
    return new Watch();
  }

  final class Watch extends ChannelDuplexHandler {

    private final Share share = share();

    /** What comes of a body after that is read, and kept by nobody. */
    private boolean isAnswered;

    @Override
    public void channelRead(ChannelHandlerContext channel, Object part) {
      isAnswered &= !(part instanceof HttpRequest);
      if (isAnswered || !(part instanceof HttpContent content) || isRoomFor(content)) {
        channel.fireChannelRead(part);
      } else {
        ReferenceCountUtil.release(part);
        BrokenAnswer.reset(channel);
      }
    }

    private boolean isRoomFor(HttpContent content) {
      return share.grow(content.content().readableBytes());
    }

    @Override
    public void write(ChannelHandlerContext channel, Object part, ChannelPromise promise)
        throws Exception {
      super.write(channel, part, promise);
      if (Answers.isEnd(part)) {
        isAnswered = true;
        share.leave();
      }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext channel) {
      share.leave();
    }
  }
}

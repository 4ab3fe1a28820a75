package dev.ordergate.http.edge;

import dev.ordergate.http.problem.BrokenAnswer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** For what has come of the bodies of requests that are not answered yet. */
@Singleton
class BodyMemory extends Memory {

  @Inject
  BodyMemory() {}

  BodyMemory(long bytes) {
    super(bytes);
  }

  /** Counts what comes on one connection, and cuts it off where there is no room for it. */
  ChannelHandler watch() {
    return new Watch();
  }

  final class Watch extends ChannelDuplexHandler {

    private long own;

    @Override
    public void channelRead(ChannelHandlerContext channel, Object part) {
      if (part instanceof HttpContent content && !isRoomFor(content.content().readableBytes())) {
        ReferenceCountUtil.release(part);
        BrokenAnswer.reset(channel);
      } else {
        channel.fireChannelRead(part);
      }
    }

    /** What begins as a short body may have become a long one. */
    private boolean isRoomFor(int length) {
      giveBack(own);
      own += length;
      if (take(own)) {
        return true;
      }
      own = 0;
      return false;
    }

    @Override
    public void write(ChannelHandlerContext channel, Object part, ChannelPromise promise)
        throws Exception {
      super.write(channel, part, promise);
      if (Answers.isEnd(part)) {
        leave();
      }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext channel) {
      leave();
    }

    private void leave() {
      giveBack(own);
      own = 0;
    }
  }
}

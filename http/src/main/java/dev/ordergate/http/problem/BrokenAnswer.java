package dev.ordergate.http.problem;

import dev.ordergate.application.session.SessionEndedException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** An answer that fails when its status has been sent, so that no problem can take its place. */
public final class BrokenAnswer {

  private static final Logger LOG = Logger.getLogger(BrokenAnswer.class);

  private BrokenAnswer() {}

  /** Ends it in a way that nobody takes for its end. */
  public static void reset(RoutingContext context, Throwable failure) {
    String request = context.request().method() + " " + context.normalizedPath();
    if (context.response().closed()) {
      LOG.infof("%s: its client has gone, or was too slow: %s", request, failure);
      return;
    }
    if (failure instanceof SessionEndedException) {
      LOG.infof("%s: its session has ended; its connection is reset", request);
    } else {
      LOG.errorf(failure, "%s failed when its answer had begun; its connection is reset", request);
    }
    ConnectionBase connection = (ConnectionBase) context.request().connection();
    // To its end: what is written on an open connection would end the answer as if it were whole.
    close(connection.channelHandlerContext()).awaitUninterruptibly();
  }

  /** Ends a connection without waiting for what its client has not taken yet. */
  public static void reset(ChannelHandlerContext channel) {
    var _ = close(channel);
  }

  private static ChannelFuture close(ChannelHandlerContext channel) {
    // A mere end would be the end of an answer to HTTP/1.0, which proxies speak.
    channel.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    return channel.close();
  }
}

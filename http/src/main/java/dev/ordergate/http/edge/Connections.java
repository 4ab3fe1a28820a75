package dev.ordergate.http.edge;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.vertx.core.Handler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Gives each connection, with its first request, what Vert.x has no setting for. */
@Singleton
class Connections implements Handler<RoutingContext> {

  private final SlowReaders slowReaders;
  private final RequestMemory requestMemory;

  Connections(SlowReaders slowReaders, RequestMemory requestMemory) {
    this.slowReaders = slowReaders;
    this.requestMemory = requestMemory;
  }

  @Override
  public void handle(RoutingContext context) {
    ConnectionBase connection = (ConnectionBase) context.request().connection();
    ChannelPipeline pipeline = connection.channel().pipeline();
    if (pipeline.get(PipelinedRequests.class) == null) {
      // Before what counts requests: Netty closes a connection on which more than 128 wait.
      String codec = pipeline.context(HttpResponseEncoder.class).name();
      // The last of the three: what waits to begin is not read on.
      pipeline.addAfter(codec, null, requestMemory.watch());
      pipeline.addAfter(codec, null, new PipelinedRequests(connection, requestMemory));
      pipeline.addAfter(codec, null, slowReaders.watch());
    }
    context.next();
  }
}

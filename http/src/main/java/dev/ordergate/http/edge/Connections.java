package dev.ordergate.http.edge;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.vertx.core.Handler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives each connection, with its first request, what Vert.x has no setting for. */
@Singleton
class Connections implements Handler<RoutingContext> {

  private final SlowReaders slowReaders;
  private final RequestMemory requestMemory;
  private final Duration bodyTimeout;

  Connections(
      SlowReaders slowReaders,
      RequestMemory requestMemory,
      @ConfigProperty(name = "ordergate.body-timeout") Duration bodyTimeout) {
    this.slowReaders = slowReaders;
    this.requestMemory = requestMemory;
    this.bodyTimeout = bodyTimeout;
  }

  @Override
  public void handle(RoutingContext context) {
    ConnectionBase connection = (ConnectionBase) context.request().connection();
    ChannelPipeline pipeline = connection.channel().pipeline();
    if (pipeline.get(PipelinedRequests.class) == null) {
      // Before what counts requests: Netty closes a connection on which more than 128 wait.
      String codec = pipeline.context(HttpResponseEncoder.class).name();
      // The last two: what waits to begin is not read on, and no request begins before the answer
      // to the one before has ended.
      pipeline.addAfter(codec, null, requestMemory.watch());
      pipeline.addAfter(codec, null, new ConnectionEnd(bodyTimeout, !context.request().isEnded()));
      pipeline.addAfter(codec, null, new PipelinedRequests(connection, requestMemory));
      pipeline.addAfter(codec, null, slowReaders.watch());
    }
    context.next();
  }
}

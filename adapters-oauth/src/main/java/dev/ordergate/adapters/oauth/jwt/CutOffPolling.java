package dev.ordergate.adapters.oauth.jwt;

import dev.ordergate.application.token.FollowCutOffs;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Follows the cut-offs four times a second, in a thread of its own, which waits for no worker. */
@Startup
@ApplicationScoped
class CutOffPolling {

  private static final Logger LOG = Logger.getLogger(CutOffPolling.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final FollowCutOffs followCutOffs;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("cut-offs").factory());
  private boolean failing;

  CutOffPolling(FollowCutOffs followCutOffs) {
    this.followCutOffs = followCutOffs;
  }

  @PostConstruct
  void start() {
    var _ = thread.scheduleWithFixedDelay(this::poll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  /** Never throws, as that would be the last time; says once that it fails, not every time. */
  private void poll() {
    try {
      followCutOffs.refresh();
      if (failing) {
        LOG.info("the cut-offs can be read, access tokens are accepted again");
      }
      failing = false;
    } catch (Throwable unreadable) {
      if (!failing) {
        LOG.warnf("access tokens are refused from now on: %s", unreadable);
      }
      failing = true;
    }
  }
}

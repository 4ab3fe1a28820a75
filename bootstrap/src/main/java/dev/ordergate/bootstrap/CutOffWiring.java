package dev.ordergate.bootstrap;

import dev.ordergate.application.token.service.CutOffService;
import dev.ordergate.application.token.spi.CutOffs;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the use cases for cut-offs, which share one memory and need no transaction. */
class CutOffWiring {

  @Produces
  @Singleton
  CutOffService cutOffs(CutOffs cutOffs) {
    return new CutOffService(cutOffs, System::nanoTime);
  }
}

package dev.ordergate.application.token.spi;

import static dev.ordergate.application.fixture.People.NOW;

import java.time.InstantSource;

final class InMemoryCutOffsTest extends CutOffsContract {

  private final CutOffs cutOffs = new InMemoryCutOffs(InstantSource.fixed(NOW));

  @Override
  protected CutOffs cutOffs() {
    return cutOffs;
  }
}

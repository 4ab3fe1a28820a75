package dev.ordergate.application.telemetry.spi;

import java.util.ArrayList;
import java.util.List;

/** {@link Telemetry} that remembers what happened, in a word or two each. */
public final class CountingTelemetry implements Telemetry {

  private final List<String> happened = new ArrayList<>();

  @Override
  public void tokenMinted() {
    happened.add("minted");
  }

  @Override
  public void tokenRotated() {
    happened.add("rotated");
  }

  @Override
  public void tokenReplayed() {
    happened.add("replayed");
  }

  @Override
  public void reuseRevoked() {
    happened.add("reuse revoked");
  }

  @Override
  public void loggedIn() {
    happened.add("logged in");
  }

  @Override
  public void loginRefused(String cause) {
    happened.add("refused " + cause);
  }

  /** What happened, oldest first. */
  public List<String> happened() {
    return List.copyOf(happened);
  }
}

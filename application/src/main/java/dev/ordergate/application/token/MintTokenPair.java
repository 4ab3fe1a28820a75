package dev.ordergate.application.token;

import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSessionId;
import java.util.Optional;

/** Opens a device session under a web session; the oldest of more than ten makes room. */
public interface MintTokenPair {

  /** The {@code client_id} of what a web session opens, which is this service's own pages. */
  String WEB_CLIENT = "ordergate-web";

  /** Which web session, and the device that asks. */
  record Command(WebSessionId webSession, Device device) {}

  /** A new pair; empty where the web session has ended meanwhile. */
  Optional<TokenPair> mint(Command command);
}

package dev.ordergate.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_free_port_can_be_had_and_is_none_that_outgoing_connections_take() throws Exception {
    int port = Ports.free();

    assertThat(port).isBetween(20_000, 32_767);
    try (ServerSocket taken = new ServerSocket(port)) {
      assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
    }
  }
}

package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

  private static final TrustedProxies PROXIES =
      new TrustedProxies(List.of(Network.parse("10.0.0.0/8"), Network.parse("2001:db8:a::/48")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 |                                      | 203.0.113.9",
        "203.0.113.9 | 198.51.100.1                         | 203.0.113.9",
        "203.0.113.9 | 10.0.0.1                             | 203.0.113.9",
        "10.0.0.1    |                                      | 10.0.0.1",
        "10.0.0.1    | 203.0.113.9                          | 203.0.113.9",
        "10.0.0.1    | 198.51.100.1, 203.0.113.9            | 203.0.113.9",
        "10.0.0.1    | 198.51.100.1, 203.0.113.9, 10.0.0.2  | 203.0.113.9",
        "10.0.0.1    | 10.0.0.3,10.0.0.2                    | 10.0.0.3",
        "10.0.0.1    | 203.0.113.9, unknown, 10.0.0.2       | 10.0.0.2",
        "10.0.0.1    | 203.0.113.9,                         | 10.0.0.1",
        "10.0.0.1    | 203.0.113.9:4711                     | 203.0.113.9",
        "10.0.0.1    | 2001:db8::7                          | 2001:db8:0:0:0:0:0:7",
        "10.0.0.1    | [2001:db8::7]:4711                   | 2001:db8:0:0:0:0:0:7",
        "10.0.0.1    | ::ffff:203.0.113.9                   | 203.0.113.9",
        "2001:db8:a::1 | 203.0.113.9                        | 203.0.113.9"
      })
  void the_client_is_the_rightmost_that_is_no_trusted_proxy(
      String peer, String forwardedFor, String client) {
    List<String> values = forwardedFor == null ? List.of() : List.of(forwardedFor);

    assertThat(PROXIES.client(InetAddress.ofLiteral(peer), values).getHostAddress())
        .isEqualTo(client);
  }

  @Test
  void several_headers_are_one_list() {
    List<String> values = List.of("198.51.100.1", "203.0.113.9, 10.0.0.2");

    assertThat(PROXIES.client(InetAddress.ofLiteral("10.0.0.1"), values).getHostAddress())
        .isEqualTo("203.0.113.9");
  }

  @Test
  void nobody_is_trusted_unless_said() {
    assertThat(
            new TrustedProxies(List.of())
                .client(InetAddress.ofLiteral("127.0.0.1"), List.of("203.0.113.9"))
                .getHostAddress())
        .isEqualTo("127.0.0.1");
  }
}

package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class TrustedProxiesAsNetworksTest {

  private static final String QUARKUS = "quarkus.http.proxy.trusted-proxies";

  @Test
  void no_address_can_be_taken_for_a_host_name_with_a_port() {
    SmallRyeConfig config = with("TRUSTED_PROXIES", " 127.0.0.1, ::1,2001:db8::/32 ,10.0.0.0/8,");

    assertThat(config.getValue(QUARKUS, String.class))
        .isEqualTo(
            "192.0.2.0/32,127.0.0.1/32,0:0:0:0:0:0:0:1/128,2001:db8:0:0:0:0:0:0/32,10.0.0.0/8");
  }

  @Test
  void other_settings_are_left_alone() {
    assertThat(with("PORT", "8000").getValue("PORT", String.class)).isEqualTo("8000");
  }

  private static SmallRyeConfig with(String name, String value) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withInterceptors(new TrustedProxiesAsNetworks())
        .withDefaultValue(QUARKUS, "192.0.2.0,${TRUSTED_PROXIES:}")
        .withDefaultValue(name, value)
        .build();
  }
}

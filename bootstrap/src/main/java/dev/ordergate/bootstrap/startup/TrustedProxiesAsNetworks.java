package dev.ordergate.bootstrap.startup;

import dev.ordergate.adapters.rest.edge.Network;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Gives Quarkus each trusted proxy as a network. It takes an IPv6 address without prefix for a host
 * name, and asks the DNS for it with every request.
 */
public final class TrustedProxiesAsNetworks implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1;
  private static final String PROPERTY = "quarkus.http.proxy.trusted-proxies";

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    return name.equals(PROPERTY) && value != null && value.getValue() != null
        ? value.withValue(networks(value.getValue()))
        : value;
  }

  private static String networks(String proxies) {
    return Arrays.stream(proxies.split(","))
        .map(String::strip)
        .filter(proxy -> !proxy.isEmpty())
        .map(TrustedProxiesAsNetworks::network)
        .collect(Collectors.joining(","));
  }

  private static String network(String proxy) {
    try {
      return Network.parse(proxy).cidr();
    } catch (IllegalArgumentException e) {
      // An expression while the service is being built; what else it may be, StartupChecks reports.
      return proxy;
    }
  }
}

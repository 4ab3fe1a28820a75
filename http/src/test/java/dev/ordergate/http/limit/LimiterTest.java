package dev.ordergate.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimiterTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Limiter limiter = new Limiter(nanos::get);

  @ParameterizedTest
  @EnumSource
  void a_client_may_ask_as_often_as_the_policy_says(Policy policy) {
    for (long i = policy.requests() - 1; i >= 0; i--) {
      Decision decision = limiter.ask(policy, "a");
      assertThat(decision.isAllowed()).isTrue();
      assertThat(decision.remaining()).isEqualTo(i);
    }

    assertThat(limiter.ask(policy, "a").isAllowed()).isFalse();
  }

  @Test
  void others_are_not_affected() {
    exhaust(Policy.LOGIN, "a");

    assertThat(limiter.ask(Policy.LOGIN, "b").isAllowed()).isTrue();
    assertThat(limiter.ask(Policy.TOKEN, "a").isAllowed()).isTrue();
  }

  @Test
  void after_the_time_it_was_told_a_client_may_ask_once_more() {
    exhaust(Policy.LOGIN, "a");
    Decision refusal = limiter.ask(Policy.LOGIN, "a");

    assertThat(refusal.retryAfterField()).isEqualTo("1");
    pass(Duration.ofSeconds(1).minusNanos(1));
    assertThat(limiter.ask(Policy.LOGIN, "a").isAllowed()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(limiter.ask(Policy.LOGIN, "a").isAllowed()).isTrue();
    assertThat(limiter.ask(Policy.LOGIN, "a").isAllowed()).isFalse();
  }

  @Test
  void a_refusal_costs_nothing() {
    exhaust(Policy.LOGIN, "a");
    for (int i = 0; i < 1_000; i++) {
      limiter.ask(Policy.LOGIN, "a");
    }

    pass(Policy.WINDOW);
    assertThat(limiter.ask(Policy.LOGIN, "a").remaining()).isEqualTo(59);
  }

  @Test
  void the_headers_are_those_of_the_draft() {
    Decision decision = limiter.ask(Policy.WRITE, "a");

    assertThat(decision.policyField()).isEqualTo("\"write\";q=300;w=60");
    assertThat(decision.limitField()).isEqualTo("\"write\";r=299;t=1");
  }

  @Test
  void whoever_has_none_left_waits_for_the_next_one() {
    for (long i = Policy.WRITE.requests() - 1; i > 0; i--) {
      limiter.ask(Policy.WRITE, "a");
    }

    Decision last = limiter.ask(Policy.WRITE, "a");
    assertThat(last.isAllowed()).isTrue();
    assertThat(last.limitField()).isEqualTo("\"write\";r=0;t=1");
    Decision refusal = limiter.ask(Policy.WRITE, "a");
    assertThat(refusal.limitField()).isEqualTo("\"write\";r=0;t=" + refusal.retryAfterField());
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.8, false",
    "2001:db8:0:1::7, 2001:db8:0:1:ffff::, true",
    "2001:db8:0:1::7, 2001:db8:0:2::7, false"
  })
  void an_ipv6_network_is_one_client(String one, String other, boolean same) {
    assertThat(network(one).equals(network(other))).isEqualTo(same);
  }

  private static String network(String address) {
    return Clients.network(InetAddress.ofLiteral(address));
  }

  private void exhaust(Policy policy, String client) {
    for (int i = 0; i < policy.requests(); i++) {
      limiter.ask(policy, client);
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}

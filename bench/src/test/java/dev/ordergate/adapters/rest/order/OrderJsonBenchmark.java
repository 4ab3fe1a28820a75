package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Title;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A page of 20 orders in JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OrderJsonBenchmark {

  private static final Instant CREATED = Instant.parse("2026-01-15T10:00:00.123456Z");

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final List<Order> page =
      LongStream.rangeClosed(1, 20).mapToObj(OrderJsonBenchmark::order).toList();

  @Benchmark
  public byte[] write() throws JsonProcessingException {
    return json.writeValueAsBytes(page.stream().map(OrderJson::of).toList());
  }

  private static Order order(long id) {
    return new Order(
        new OrderId(id),
        new AccountId(1),
        new Title("Website Redesign"),
        new Description("Complete redesign of company website"),
        OrderStatus.PENDING,
        CREATED,
        CREATED,
        0,
        Optional.empty());
  }
}

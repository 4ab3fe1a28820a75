package dev.ordergate.adapters.rest.order;

import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Writing and reading the cursor of a list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CursorBenchmark {

  private static final String LIST = "/api/orders/ of 4711&ordering=-created_at";
  private static final Ordering ORDERING = new Ordering(Ordering.Key.CREATED_AT, true);
  private static final KeyRing.Key KEY =
      new KeyRing.Key("bench", new SecretKeySpec(new byte[32], "HmacSHA256"));

  private final Cursors cursors = new Cursors(purpose -> List.of(KEY));
  private final OrderPosition position =
      new OrderPosition(
          new Edge.Time(Instant.parse("2026-01-15T10:00:00.123456Z")),
          new OrderId(123_456),
          Direction.FORWARD);
  private final String cursor = cursors.write(LIST, position);

  @Benchmark
  public String write() {
    return cursors.write(LIST, position);
  }

  @Benchmark
  public Object read() {
    return cursors.read(LIST, ORDERING, cursor);
  }
}

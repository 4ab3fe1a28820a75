package dev.ordergate.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemExceptionTest {

  @Test
  void members_stay_in_the_order_they_were_given() {
    Map<String, Object> members = new LinkedHashMap<>();
    IntStream.range(0, 20).forEach(i -> members.put("member " + i, i));

    ProblemException problem =
        ProblemException.of(ProblemType.ILLEGAL_TRANSITION, "detail", members);

    assertThat(problem.extensions().keySet()).containsExactlyElementsOf(members.keySet());
  }
}

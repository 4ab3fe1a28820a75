package dev.ordergate.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemPagesTest {

  @Test
  void a_page_says_itself_what_it_is() {
    assertThat(new ProblemPages().page("order-closed").getMediaType())
        .hasToString("text/html;charset=UTF-8");
  }

  @Test
  void a_page_is_light_or_dark_as_the_reader_likes_and_asks_for_no_icon() {
    assertThat(ProblemPages.html(ProblemType.ORDER_CLOSED))
        .contains("<meta name=\"color-scheme\" content=\"light dark\">")
        .contains("<link rel=\"icon\" href=\"data:,\">")
        .contains("<title>Order closed – Ordergate</title>");
  }
}

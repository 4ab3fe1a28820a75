package dev.ordergate.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentsTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/orders/", "/api;x=1", "/api;x=1/orders", "/api/;"})
  void what_begins_with_the_segments_is_under_them(String path) {
    assertThat(PathSegments.isUnder("/api", path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "/apis", "/ap", "/ap;i", "/x/api", "/;/api", "/API/orders"})
  void what_begins_otherwise_is_not(String path) {
    assertThat(PathSegments.isUnder("/api", path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/token", "/api/token/", "/api;a/token;b=/;c", "/api/token;"})
  void what_has_these_segments_alone_is_at_them(String path) {
    assertThat(PathSegments.isAt("/api/token", path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api", "/api/token/refresh", "/api/tokens", "/api/token//", "/api/;/token"})
  void what_has_more_or_fewer_is_not(String path) {
    assertThat(PathSegments.isAt("/api/token", path)).isFalse();
  }
}

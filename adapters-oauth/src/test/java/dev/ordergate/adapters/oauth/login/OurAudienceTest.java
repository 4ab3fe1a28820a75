package dev.ordergate.adapters.oauth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OurAudienceTest {

  private final OurAudience audience = new OurAudience("us");

  @ParameterizedTest
  @ValueSource(strings = {"{'aud': 'us'}", "{'aud': ['us']}", "{'aud': 'us', 'azp': 'us'}"})
  void a_token_for_us_alone_is_taken(String claims) throws Exception {
    assertThat(problem(claims)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'aud': 'them'}",
        "{'aud': ['us', 'them']}",
        "{'aud': ['us', 'them'], 'azp': 'us'}",
        "{'aud': 'us', 'azp': 'them'}",
        "{'aud': 'us', 'azp': ''}"
      })
  void a_token_that_others_share_is_not(String claims) throws Exception {
    assertThat(problem(claims)).isNotNull();
  }

  @Test
  void a_party_of_a_wrong_type_is_none() {
    assertThatThrownBy(() -> problem("{'aud': 'us', 'azp': 1}"))
        .isInstanceOf(MalformedClaimException.class);
  }

  private @Nullable String problem(String claims)
      throws InvalidJwtException, MalformedClaimException {
    return audience.validate(new JwtContext(JwtClaims.parse(claims.replace('\'', '"')), List.of()));
  }
}

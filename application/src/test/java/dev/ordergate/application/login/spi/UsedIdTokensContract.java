package dev.ordergate.application.login.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.token.TokenHash;
import org.junit.jupiter.api.Test;

/** What {@link UsedIdTokens} promises. */
public abstract class UsedIdTokensContract extends PortContract {

  protected abstract UsedIdTokens usedIdTokens();

  @Test
  void a_token_is_unused_once() {
    TokenHash token = Families.secret().hash();

    assertThat(claim(token)).isTrue();
    assertThat(claim(token)).isFalse();
    assertThat(claim(token)).isFalse();
    assertThat(claim(Families.secret().hash())).isTrue();
  }

  private boolean claim(TokenHash token) {
    return inTransaction(() -> usedIdTokens().claim(token, NOW.plusSeconds(600)));
  }
}

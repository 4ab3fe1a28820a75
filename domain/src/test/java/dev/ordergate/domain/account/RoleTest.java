package dev.ordergate.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void an_admin_is_a_user_too() {
    assertThat(Role.ADMIN.included()).containsExactly(Role.USER, Role.ADMIN);
  }

  @Test
  void a_user_is_no_admin() {
    assertThat(Role.USER.included()).containsExactly(Role.USER);
  }

  @Test
  void roles_are_words_outside() {
    assertThat(Role.values()).extracting(Role::word).containsExactly("user", "admin");
    assertThat(Role.ofWord("admin")).contains(Role.ADMIN);
    assertThat(Role.ofWord("ADMIN")).isEmpty();
  }
}

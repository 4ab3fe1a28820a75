package dev.ordergate.domain.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an account may do; an admin may do all a user may. */
public enum Role {
  USER,
  ADMIN;

  /** The word used outside: {@code user} or {@code admin}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word, or empty where it is none. */
  public static Optional<Role> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** This role and those it includes; the {@code groups} of an access token. */
  public Set<Role> included() {
    return EnumSet.range(USER, this);
  }
}

package dev.ordergate.adapters.persistence.token;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.TokenFamily;
import java.util.List;

/**
 * The SQL that gives a family its next head and stores that token. It is a single statement, which
 * compares the head that was read with the one there is: one round trip, no transaction, and no
 * lock while somebody decides.
 */
final class RotationStatement {

  // Waits for another one that changes the family, and then looks at what that left.
  private static final String ROTATE =
      """
      with advanced as (
        update token_family
        set head_generation = ?, head_minted_at = ?, head_sealed = ?, last_used_at = ?
        where id = ? and head_generation = ? and revoked_at is null
        returning id, head_generation)
      insert into refresh_token (hash, family_id, generation, expires_at)
      select ?, id, head_generation, ? from advanced
      returning generation
      """;

  private RotationStatement() {}

  /** Gives no row where the family has another head by now, was revoked or is gone. */
  static SqlStatement of(TokenFamily family, RefreshToken successor) {
    Head head = family.head();
    return new SqlStatement(
        ROTATE,
        List.of(
            head.generation(),
            head.mintedAt(),
            TokenFamilyEntity.bytes(head.sealed().orElseThrow()),
            head.mintedAt(),
            family.id().value(),
            head.generation() - 1,
            successor.hash().bytes(),
            successor.expiresAt()));
  }
}

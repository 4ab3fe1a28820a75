package dev.ordergate.adapters.persistence.token;

import dev.ordergate.adapters.persistence.sql.Columns;
import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A refresh token and its family as a row that nobody changes. */
final class PresentedToken {

  private static final String SELECT =
      """
      select token.generation, token.expires_at, family.id, family.account_id,
        family.web_session_id, family.client_id, family.user_agent, family.address,
        family.auth_time, family.created_at, family.expires_at, family.head_generation,
        family.head_minted_at, family.head_sealed, family.revocation_cause
      from refresh_token token join token_family family on family.id = token.family_id
      where token.hash = ?
      """;

  private PresentedToken() {}

  static SqlStatement statement(TokenHash hash) {
    return new SqlStatement(SELECT, List.of(hash.bytes()));
  }

  static Presented read(TokenHash hash, ResultSet row) throws SQLException {
    FamilyId id = new FamilyId(row.getObject(3, UUID.class));
    RefreshToken token = new RefreshToken(hash, id, row.getInt(1), Columns.instant(row, 2));
    TokenFamily family =
        new TokenFamily(
            id,
            new AccountId(row.getLong(4)),
            Optional.ofNullable(row.getObject(5, UUID.class)).map(WebSessionId::new),
            row.getString(6),
            new Device(row.getString(7), row.getString(8)),
            Columns.instant(row, 9),
            Columns.instant(row, 10),
            Columns.instant(row, 11),
            new Head(
                row.getInt(12),
                Columns.instant(row, 13),
                Optional.ofNullable(row.getBytes(14)).map(TokenFamilyEntity::sealed)),
            Optional.ofNullable(row.getString(15)).map(RevocationCause::valueOf));
    return new Presented(token, family);
  }
}

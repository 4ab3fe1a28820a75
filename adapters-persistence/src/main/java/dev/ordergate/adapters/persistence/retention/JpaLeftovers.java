package dev.ordergate.adapters.persistence.retention;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.retention.spi.Leftovers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.StatelessSession;

/** {@link Leftovers} in PostgreSQL; two replicas that purge at once share the rows. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaLeftovers implements Leftovers {

  private static final String WIPE_SUCCESSORS =
      """
      update token_family set head_sealed = null where ctid = any(array(
        select ctid from token_family
        where head_sealed is not null and head_minted_at < :before
        limit :limit for update skip locked))
      """;

  private static final String REMOVE_AUDIT_EVENTS =
      """
      delete from audit_event where ctid = any(array(
        select ctid from audit_event where at < :before limit :limit for update skip locked))
      """;

  private static final String REMOVE_WEB_SESSIONS =
      """
      delete from web_session where ctid = any(array(
        select ctid from web_session
        where expires_at < :before
        limit :limit for update skip locked))
      """;

  private static final String REMOVE_REFRESH_TOKENS =
      """
      delete from refresh_token where ctid = any(array(
        select t.ctid from token_family f join refresh_token t on t.family_id = f.id
        where f.expires_at < :before
        limit :limit for update of t skip locked))
      """;

  private static final String REMOVE_TOKEN_FAMILIES =
      """
      delete from token_family where ctid = any(array(
        select f.ctid from token_family f
        where f.expires_at < :before
          and not exists (select from refresh_token t where t.family_id = f.id)
        limit :limit for update of f skip locked))
      """;

  private static final String REMOVE_CUT_OFFS =
      """
      delete from cut_off where ctid = any(array(
        select ctid from cut_off where at < :before limit :limit for update skip locked))
      """;

  private static final String REMOVE_USED_ID_TOKENS =
      """
      delete from used_id_token where ctid = any(array(
        select ctid from used_id_token where expires_at < :before
        limit :limit for update skip locked))
      """;

  private final StatelessSession database;

  JpaLeftovers(StatelessSession database) {
    this.database = database;
  }

  @Override
  public int wipeSuccessors(Instant mintedBefore, int limit) {
    return execute(WIPE_SUCCESSORS, mintedBefore, limit);
  }

  @Override
  public int removeAuditEvents(Instant before, int limit) {
    return execute(REMOVE_AUDIT_EVENTS, before, limit);
  }

  @Override
  public int removeWebSessions(Instant endedBefore, int limit) {
    return execute(REMOVE_WEB_SESSIONS, endedBefore, limit);
  }

  @Override
  public int removeRefreshTokens(Instant endedBefore, int limit) {
    return execute(REMOVE_REFRESH_TOKENS, endedBefore, limit);
  }

  @Override
  public int removeTokenFamilies(Instant endedBefore, int limit) {
    return execute(REMOVE_TOKEN_FAMILIES, endedBefore, limit);
  }

  @Override
  public int removeCutOffs(Instant before, int limit) {
    return execute(REMOVE_CUT_OFFS, before, limit);
  }

  @Override
  public int removeUsedIdTokens(Instant before, int limit) {
    return execute(REMOVE_USED_ID_TOKENS, before, limit);
  }

  private int execute(String statement, Instant before, int limit) {
    return database
        .createNativeMutationQuery(statement)
        .setParameter("before", before)
        .setParameter("limit", limit)
        .executeUpdate();
  }
}

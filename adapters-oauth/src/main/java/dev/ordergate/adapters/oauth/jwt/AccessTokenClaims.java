package dev.ordergate.adapters.oauth.jwt;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** The claims jose4j does not judge: ours are present and of the type we give them. */
final class AccessTokenClaims {

  private static final Pattern ACCOUNT_ID = Pattern.compile("[1-9][0-9]{0,17}");

  private AccessTokenClaims() {}

  static void require(JwtClaims claims) throws MalformedClaimException {
    check(ACCOUNT_ID.matcher(claims.getSubject()).matches(), "sub");
    check(claims.getAudience().equals(List.of(JwtAccessTokens.AUDIENCE)), "aud");
    check(claims.getClaimValue("client_id") instanceof String, "client_id");
    check(claims.getClaimValue("auth_time") instanceof Number, "auth_time");
    check(claims.isClaimValueStringList("groups"), "groups");
    check(isUuid(claims.getClaimValue("sid")), "sid");
  }

  private static boolean isUuid(Object claim) {
    try {
      return claim instanceof String text && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static void check(boolean holds, String claim) throws MalformedClaimException {
    if (!holds) {
      throw new MalformedClaimException("malformed claim " + claim);
    }
  }
}

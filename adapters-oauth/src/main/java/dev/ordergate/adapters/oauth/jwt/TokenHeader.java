package dev.ordergate.adapters.oauth.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * The JOSE header of an access token (RFC 7515, section 4), judged before anything acts on it.
 * Where a key comes from ({@code jku}, {@code jwk}, {@code x5u}, {@code x5c}) is nobody's to say,
 * so that those members are not looked at.
 *
 * @param kid names the key, which need not exist
 */
record TokenHeader(String kid) {

  /**
   * What would change the meaning of the rest: extensions we would have to understand, another
   * encoding, a token within the token.
   */
  private static final Set<String> REFUSED = Set.of("crit", "b64", "zip", "cty", "enc");

  static TokenHeader of(String token) throws JoseException {
    byte[] json = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
    Map<String, Object> members = JsonUtil.parseJson(new String(json, StandardCharsets.UTF_8));
    check(JwtAccessTokens.TYPE.equals(members.get("typ")), "typ");
    check(AlgorithmIdentifiers.RSA_USING_SHA256.equals(members.get("alg")), "alg");
    for (String name : REFUSED) {
      check(!members.containsKey(name), name);
    }
    if (members.get("kid") instanceof String kid) {
      return new TokenHeader(kid);
    }
    throw new JoseException("kid is required");
  }

  private static void check(boolean holds, String member) throws JoseException {
    if (!holds) {
      throw new JoseException("header member " + member);
    }
  }
}

package dev.ordergate.development;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID provider that behaves as Google does towards a client, on the loopback interface.
 * People sign in by a click, or without one when {@code login_hint} names them.
 */
public final class StandInProvider implements AutoCloseable {

  static {
    // The server writes head and body apart, and Nagle's algorithm would hold the body back for 40
    // ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;
  private final IdTokens idTokens;

  private StandInProvider(HttpServer server, Client client, InstantSource clock) {
    this.server = server;
    this.clock = clock;
    this.idTokens = new IdTokens(issuer(), client.id(), clock);
    OpaqueTokens tokens = new OpaqueTokens(client.secret(), clock);
    Codes codes = new Codes(clock, tokens::revoke);
    ClientAuthentication authentication = new ClientAuthentication(client);
    serve("/.well-known/openid-configuration", exchange -> exchange.json(200, discovery(issuer())));
    serve("/jwks", exchange -> exchange.send(200, "application/json", utf8(idTokens.publicKeys())));
    serve("/authorize", new AuthorizeEndpoint(client, codes, clock));
    serve("/token", new TokenEndpoint(authentication, codes, tokens, idTokens));
    serve("/revoke", new RevokeEndpoint(tokens));
    serve("/userinfo", new UserInfoEndpoint(tokens, idTokens));
    serve(Pictures.PATH, new Pictures());
    serve(
        "/stand-in.css",
        exchange -> exchange.send(200, "text/css; charset=utf-8", LoginPage.style()));
    server.setExecutor(executor);
    server.start();
  }

  /**
   * Starts on that port of the loopback interface, 0 for any free one.
   *
   * @throws UncheckedIOException when the port is taken
   */
  public static StandInProvider start(int port, Client client) {
    return start(port, client, InstantSource.system());
  }

  static StandInProvider start(int port, Client client, InstantSource clock) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new StandInProvider(HttpServer.create(address, 0), client, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /**
   * An ID token as a mobile client gets it from Google's own SDK; an empty nonce leaves the claim
   * out.
   */
  public String idToken(Person person, String nonce) {
    return idTokens.sign(
        new Grant("", person, "openid email profile", false, clock.instant()), nonce);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.close();
  }

  private void serve(String path, Endpoint endpoint) {
    server.createContext(path, new Dispatch(path, endpoint));
  }

  private static Map<String, Object> discovery(String issuer) {
    return Map.ofEntries(
        Map.entry("issuer", issuer),
        // Production looks for this, and refuses to start.
        Map.entry("ordergate_stand_in", true),
        Map.entry("authorization_endpoint", issuer + "/authorize"),
        Map.entry("token_endpoint", issuer + "/token"),
        Map.entry("revocation_endpoint", issuer + "/revoke"),
        Map.entry("userinfo_endpoint", issuer + "/userinfo"),
        Map.entry("jwks_uri", issuer + "/jwks"),
        Map.entry("response_types_supported", List.of("code")),
        Map.entry("response_modes_supported", List.of("query")),
        Map.entry("grant_types_supported", List.of("authorization_code", "refresh_token")),
        Map.entry("subject_types_supported", List.of("public")),
        Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
        Map.entry("scopes_supported", List.of("openid", "email", "profile")),
        Map.entry("code_challenge_methods_supported", List.of("S256")),
        Map.entry(
            "token_endpoint_auth_methods_supported",
            List.of("client_secret_basic", "client_secret_post")));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

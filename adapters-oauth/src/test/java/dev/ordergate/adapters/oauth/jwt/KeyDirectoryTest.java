package dev.ordergate.adapters.oauth.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyDirectoryTest {

  private static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");

  private static KeyPair pair;
  private static KeyPair other;

  @TempDir private Path directory;

  @BeforeAll
  static void makeKeys() throws NoSuchAlgorithmException {
    pair = keyPair("RSA", 2048);
    other = keyPair("RSA", 2048);
  }

  @Test
  void a_private_key_signs_from_its_file_s_time_on_and_verifies() throws Exception {
    write("first.pem", privateKey(pair));

    KeySet keys = read();

    String kid = kid(pair);
    assertThat(keys.signing()).containsExactly(new SigningKey(kid, pair.getPrivate(), WRITTEN));
    assertThat(keys.verification())
        .containsOnlyKeys(kid)
        .containsValue(new VerificationKey(kid, (RSAPublicKey) pair.getPublic()));
    assertThat(published(keys)).containsExactly(kid);
  }

  @Test
  void a_private_key_may_be_in_pkcs_1() throws Exception {
    write("traditional.pem", pkcs1(pair.getPrivate().getEncoded()));

    KeySet keys = read();

    assertThat(keys.signing())
        .containsExactly(new SigningKey(kid(pair), pair.getPrivate(), WRITTEN));
    assertThat(keys.verification()).containsOnlyKeys(kid(pair));
  }

  @Test
  void a_public_key_verifies_only() throws Exception {
    write("mine.pem", privateKey(pair));
    write("retired.pem", publicKey(other));

    KeySet keys = read();

    assertThat(keys.signing()).extracting(SigningKey::kid).containsExactly(kid(pair));
    assertThat(keys.verification()).containsOnlyKeys(kid(pair), kid(other));
    assertThat(published(keys)).containsExactlyInAnyOrder(kid(pair), kid(other));
  }

  @Test
  void what_cannot_be_used_is_skipped_and_the_rest_is_not() throws Exception {
    write("garbage.pem", "no key at all");
    write("empty.pem", "");
    write("cut-off.pem", privateKey(other).substring(0, 400));
    write("binary.pem", "\u0000\u0001\u0002");
    write("no-pkcs-1.pem", pem("RSA PRIVATE KEY", new byte[] {1, 2, 3}));
    write("end-of-pkcs-1.pem", "-----END RSA PRIVATE KEY-----\n-----BEGIN RSA PRIVATE KEY-----");
    write("short.pem", privateKey(keyPair("RSA", 1024)));
    write("short-public.pem", publicKey(keyPair("RSA", 1024)));
    write("curve.pem", privateKey(keyPair("EC", 256)));
    write("curve-public.pem", publicKey(keyPair("EC", 256)));
    Files.write(directory.resolve("latin-1.pem"), new byte[] {(byte) 0xE4});
    write("usable.pem", privateKey(pair));

    KeySet keys = read();

    assertThat(keys.signing()).extracting(SigningKey::kid).containsExactly(kid(pair));
    assertThat(keys.verification()).containsOnlyKeys(kid(pair));
    assertThat(published(keys)).containsExactly(kid(pair));
  }

  @Test
  void directories_and_hidden_files_are_no_keys() throws Exception {
    write(".half-written.pem", privateKey(pair));
    Files.createDirectory(directory.resolve("..data"));
    Files.createDirectory(directory.resolve("more.pem"));

    assertThat(read().verification()).isEmpty();
  }

  @Test
  void a_mounted_secret_is_a_link_to_a_file_beside_it() throws Exception {
    Path data = Files.createDirectory(directory.resolve("..data"));
    Files.writeString(data.resolve("key.pem"), privateKey(pair));
    Files.createSymbolicLink(directory.resolve("key.pem"), Path.of("..data", "key.pem"));

    assertThat(read().signing()).extracting(SigningKey::kid).containsExactly(kid(pair));
  }

  @Test
  void an_empty_directory_has_no_signer() throws Exception {
    KeySet keys = read();

    assertThat(keys.signer(Instant.MAX)).isEmpty();
    assertThat(keys.jwks()).isEqualTo("{\"keys\":[]}");
  }

  @Test
  void a_directory_that_is_not_there_is_no_empty_one() {
    KeyDirectory missing = new KeyDirectory(directory.resolve("missing"));

    assertThatThrownBy(() -> missing.read(WRITTEN)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_key_that_comes_later_is_as_old_as_it_is_known() throws Exception {
    KeyDirectory keys = new KeyDirectory(directory);
    write("first.pem", privateKey(pair));
    keys.read(WRITTEN.plusSeconds(3600));

    write("copied-with-its-time.pem", privateKey(other));

    Instant found = WRITTEN.plusSeconds(3610);
    assertThat(keys.read(found).signing())
        .containsExactly(
            new SigningKey(kid(pair), pair.getPrivate(), WRITTEN),
            new SigningKey(kid(other), other.getPrivate(), found));
    assertThat(keys.read(found.plusSeconds(10)).signing().getLast().since()).isEqualTo(found);
  }

  @Test
  void a_key_that_comes_back_is_as_old_as_its_return() throws Exception {
    KeyDirectory keys = new KeyDirectory(directory);
    write("first.pem", privateKey(pair));
    keys.read(WRITTEN);
    Path second = write("second.pem", privateKey(other));
    keys.read(WRITTEN.plusSeconds(10));
    Files.delete(second);
    keys.read(WRITTEN.plusSeconds(20));

    write("second.pem", privateKey(other));

    Instant back = WRITTEN.plusSeconds(3600);
    assertThat(keys.read(back).signing().getLast())
        .isEqualTo(new SigningKey(kid(other), other.getPrivate(), back));
  }

  @Test
  void a_file_that_cannot_be_read_for_once_verifies_as_before_and_signs_nothing() throws Exception {
    KeyDirectory keys = new KeyDirectory(directory);
    write("first.pem", privateKey(pair));
    write("second.pem", privateKey(other));
    keys.read(WRITTEN);
    write("second.pem", "half a key");

    KeySet meanwhile = keys.read(WRITTEN.plusSeconds(10));

    assertThat(meanwhile.signing()).extracting(SigningKey::kid).containsExactly(kid(pair));
    assertThat(meanwhile.verification()).containsOnlyKeys(kid(pair), kid(other));
    assertThat(published(meanwhile)).containsExactlyInAnyOrder(kid(pair), kid(other));
    assertThat(keys.read(WRITTEN.plusSeconds(20)).verification()).containsKey(kid(other));
    Path second = write("second.pem", privateKey(other));
    assertThat(keys.read(WRITTEN.plusSeconds(30)).signing())
        .contains(new SigningKey(kid(other), other.getPrivate(), WRITTEN));
    Files.delete(second);
    assertThat(keys.read(WRITTEN.plusSeconds(40)).verification()).containsOnlyKeys(kid(pair));
  }

  @Test
  void a_file_with_another_key_verifies_with_that_alone() throws Exception {
    KeyDirectory keys = new KeyDirectory(directory);
    write("key.pem", privateKey(pair));
    keys.read(WRITTEN);

    write("key.pem", privateKey(other));

    assertThat(keys.read(WRITTEN.plusSeconds(10)).verification()).containsOnlyKeys(kid(other));
  }

  @Test
  void a_secret_that_is_mounted_anew_makes_no_key_younger() throws Exception {
    KeyDirectory keys = new KeyDirectory(directory);
    Path file = write("first.pem", privateKey(pair));
    keys.read(WRITTEN);

    Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(3600)));

    assertThat(keys.read(WRITTEN.plusSeconds(3610)).signing())
        .extracting(SigningKey::since)
        .containsExactly(WRITTEN);
  }

  @Test
  void keys_of_one_moment_are_as_old_as_their_names_say() throws Exception {
    write("2026-11-20T100000Z.pem", privateKey(other));
    write("2026-08-01T100000Z.pem", privateKey(pair));

    assertThat(read().signing()).extracting(SigningKey::kid).containsExactly(kid(pair), kid(other));
  }

  @Test
  void the_jwks_holds_nothing_private() throws Exception {
    write("first.pem", privateKey(pair));

    assertThat(read().jwks())
        .contains("\"kty\":\"RSA\"", "\"use\":\"sig\"", "\"alg\":\"RS256\"")
        .doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"");
  }

  private KeySet read() throws IOException {
    return new KeyDirectory(directory).read(WRITTEN);
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    return Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
  }

  private static Iterable<String> published(KeySet keys) throws JoseException {
    return new JsonWebKeySet(keys.jwks())
        .getJsonWebKeys().stream().map(key -> key.getKeyId()).toList();
  }

  private static String kid(KeyPair keys) throws Exception {
    return VerificationKey.of((RSAPrivateCrtKey) keys.getPrivate()).kid();
  }

  private static KeyPair keyPair(String algorithm, int bits) throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static String privateKey(KeyPair keys) {
    return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
  }

  private static String publicKey(KeyPair keys) {
    return pem("PUBLIC KEY", keys.getPublic().getEncoded());
  }

  /** What PKCS #8 wraps in 26 bytes when the key has 2048 bits. */
  private static String pkcs1(byte[] pkcs8) {
    return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, 26, pkcs8.length));
  }

  private static String pem(String label, byte[] der) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    String body = Base64.getMimeEncoder(64, newline).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }
}

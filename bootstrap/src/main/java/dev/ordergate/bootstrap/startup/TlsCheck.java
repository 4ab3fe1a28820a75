package dev.ordergate.bootstrap.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether somebody ends TLS: a proxy, or the service itself with a certificate and its key. */
final class TlsCheck {

  private static final String CERTIFICATE = "TLS_CERTIFICATE";
  private static final String KEY = "TLS_KEY";

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN (?:RSA |EC )?PRIVATE KEY-----");

  /** PKCS #8 (RFC 5958), the one form of keys that the JDK reads. */
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  /** By the name of a public key's algorithm. */
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

  private TlsCheck() {}

  static List<Problem> problems(Settings settings) {
    Optional<String> certificate = settings.get(CERTIFICATE);
    Optional<String> key = settings.get(KEY);
    if (certificate.isPresent() && key.isPresent()) {
      return problems(certificate.get(), key.get());
    }
    if (certificate.isPresent() || key.isPresent()) {
      return List.of(
          new Problem(
              certificate.isPresent() ? KEY : CERTIFICATE,
              "is missing",
              "Own TLS takes both, a certificate chain and its key in PEM."));
    }
    return settings.list("TRUSTED_PROXIES").isEmpty()
        ? List.of(
            new Problem(
                "TRUSTED_PROXIES",
                "is missing, and so is TLS_CERTIFICATE: everything would go over plain http",
                "Set it to the addresses of the proxy that ends TLS, or set TLS_CERTIFICATE and TLS_KEY."))
        : List.of();
  }

  private static List<Problem> problems(String certificate, String key) {
    List<Problem> unreadable =
        Stream.of(unreadable(CERTIFICATE, certificate), unreadable(KEY, key))
            .flatMap(Optional::stream)
            .toList();
    return unreadable.isEmpty()
        ? content(Path.of(certificate), Path.of(key)).stream().toList()
        : unreadable;
  }

  private static Optional<Problem> unreadable(String name, String file) {
    if (file.startsWith("-----BEGIN")) {
      return Optional.of(
          new Problem(
              name, "is the file itself", "Set it to the file's path, and not by NAME_FILE."));
    }
    return Files.isReadable(Path.of(file)) && !Files.isDirectory(Path.of(file))
        ? Optional.empty()
        : Optional.of(
            new Problem(name, "names %s, which cannot be read".formatted(file), "Put it there."));
  }

  private static Optional<Problem> content(Path certificate, Path key) {
    Optional<PublicKey> certified = publicKey(certificate);
    if (certified.isEmpty()) {
      return Optional.of(
          new Problem(
              CERTIFICATE,
              "names %s, which holds no certificate".formatted(certificate),
              "Put a chain in PEM there, the server's own certificate first."));
    }
    String pem = text(key);
    if (!PRIVATE_KEY.matcher(pem).find()) {
      return Optional.of(
          new Problem(
              KEY,
              "names %s, which holds no private key that needs no passphrase".formatted(key),
              "Put the certificate's key in PEM there."));
    }
    return isOther(pem, certified.get())
        ? Optional.of(
            new Problem(
                KEY,
                "names %s, which is not the key of TLS_CERTIFICATE".formatted(key),
                "Put the two there that were made together."))
        : Optional.empty();
  }

  private static Optional<PublicKey> publicKey(Path certificate) {
    try (InputStream in = Files.newInputStream(certificate)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .findFirst()
          .map(Certificate::getPublicKey);
    } catch (IOException | CertificateException none) {
      return Optional.empty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  /** Whether this key is certainly of another pair, for what it signs does not verify. */
  private static boolean isOther(String pem, PublicKey certified) {
    String algorithm = SIGNATURES.get(certified.getAlgorithm());
    Matcher pkcs8 = PKCS8.matcher(pem);
    if (algorithm == null || !pkcs8.find()) {
      return false;
    }
    try {
      PrivateKey key =
          KeyFactory.getInstance(certified.getAlgorithm())
              .generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pkcs8.group(1))));
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      return !signature.verify(signed);
    } catch (GeneralSecurityException | IllegalArgumentException ofAnotherKind) {
      return true;
    }
  }
}

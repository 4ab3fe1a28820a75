package dev.ordergate.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;

/** Files for own TLS: a certificate that nobody signed but itself, and its key, in PEM. */
public record TlsPair(Path certificate, Path key) {

  private static final String PASSWORD = "changeit";
  private static final String ALIAS = "server";

  /** A new pair for a server of this name. */
  public static TlsPair of(String host) {
    try {
      Path directory = Files.createTempDirectory("ordergate-tls-");
      KeyStore store = store(host, directory.resolve("store.p12"));
      Path certificate = directory.resolve("tls.crt");
      Files.writeString(
          certificate, PemKeys.pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
      Path key = directory.resolve("tls.key");
      PrivateKey secret = (PrivateKey) store.getKey(ALIAS, PASSWORD.toCharArray());
      Files.writeString(key, PemKeys.pem(secret));
      return new TlsPair(certificate, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore store(String host, Path file)
      throws IOException, GeneralSecurityException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException("keytool made no key");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}

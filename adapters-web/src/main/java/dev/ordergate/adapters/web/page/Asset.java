package dev.ordergate.adapters.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A static text file, read once.
 *
 * @param path its address, which changes with its content so that browsers may keep it for ever
 */
public record Asset(String path, String hash, String content) {

  static Asset load(String name, String extension) {
    String file = name + "." + extension;
    try (InputStream stream = Asset.class.getResourceAsStream("/static/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("missing static file " + file);
      }
      byte[] content = stream.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      String hash = HexFormat.of().formatHex(digest, 0, 8);
      return new Asset(
          "/static/%s.%s.%s".formatted(name, hash, extension),
          hash,
          new String(content, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

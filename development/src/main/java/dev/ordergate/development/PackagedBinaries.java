package dev.ordergate.development;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * PostgreSQL as packed in the jars. The library remembers by resolver where it unpacked; equal for
 * equal directories only, or whoever comes second in a JVM would run from the first one's
 * directory.
 */
record PackagedBinaries(Path directory) implements PgBinaryResolver {

  @Override
  public InputStream getPgBinary(String system, String machineHardware) throws IOException {
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
  }
}

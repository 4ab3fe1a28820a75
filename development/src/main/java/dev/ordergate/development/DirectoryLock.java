package dev.ordergate.development;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One process at a time per directory; the kernel lets go of the lock however its holder ends. */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) {
    Path file = directory.resolve("lock");
    @Nullable FileChannel channel = null;
    try {
      channel = FileChannel.open(file, CREATE, READ, WRITE);
      if (!held(channel)) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw new CannotStartException(
            "Process %s already uses %s: stop it first, or name another place in ORDERGATE_HOME."
                .formatted(holder.isEmpty() ? "(unknown)" : holder, directory));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean held(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

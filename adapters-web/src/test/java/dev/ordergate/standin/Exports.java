package dev.ordergate.standin;

import dev.ordergate.application.account.ExportAccount;
import dev.ordergate.application.account.ExportFile;
import dev.ordergate.application.account.ShowProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Exports, which hold an e-mail address and nothing else. */
@ApplicationScoped
public class Exports implements ExportAccount, ExportFile {

  private final ShowProfile profiles;
  private final AtomicInteger count = new AtomicInteger();

  Exports(ShowProfile profiles) {
    this.profiles = profiles;
  }

  @Override
  public Optional<Export> export(Command command) {
    count.incrementAndGet();
    return profiles
        .show(command.account())
        .map(profile ->
            new Export(
                profile.account(), profile.google(), List.of(), List.of(), List.of(), List.of()));
  }

  public int count() {
    return count.get();
  }

  @Override
  public void write(Export export, OutputStream output) throws IOException {
    output.write(
        "{\"email\":\"%s\"}"
            .formatted(export.account().email().value())
            .getBytes(StandardCharsets.UTF_8));
  }
}

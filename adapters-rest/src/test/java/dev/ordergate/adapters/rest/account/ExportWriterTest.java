package dev.ordergate.adapters.rest.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ordergate.adapters.rest.json.JsonStreams;
import dev.ordergate.application.account.ExportAccount.Export;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.Role;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExportWriterTest {

  private static final Account ADA =
      new Account(
          new AccountId(1),
          new GoogleSubject("https://accounts.google.com", "ada"),
          new EmailAddress("ada@example.org"),
          new DisplayName("Ada"),
          false,
          Optional.empty(),
          Role.USER,
          true,
          Instant.EPOCH,
          Instant.EPOCH,
          Optional.empty());

  @Test
  void what_fails_on_its_way_does_not_look_whole() {
    Export export =
        new Export(
            ADA,
            Optional.empty(),
            List.of(),
            List.of(),
            () -> {
              throw new IllegalStateException("the database is gone");
            },
            List.of());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ExportWriter writer =
        new ExportWriter(new JsonStreams(JsonMapper.builder().findAndAddModules().build()));

    assertThatThrownBy(() -> writer.write(export, output)).hasMessage("the database is gone");

    assertThat(output.toString(UTF_8)).startsWith("{\"profile\":").endsWith("\"history\":[");
  }
}

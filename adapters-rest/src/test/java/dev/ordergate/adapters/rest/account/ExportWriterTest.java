package dev.ordergate.adapters.rest.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ordergate.adapters.rest.json.JsonStreams;
import dev.ordergate.application.account.ExportAccount.Export;
import dev.ordergate.application.account.HeldSession;
import dev.ordergate.application.account.HeldSession.Revocation;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.audit.RecordedEvent;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.token.RevocationCause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private final ExportWriter writer =
      new ExportWriter(
          new JsonStreams(
              JsonMapper.builder()
                  .findAndAddModules()
                  .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                  .build()));

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

    assertThatThrownBy(() -> writer.write(export, output)).hasMessage("the database is gone");

    assertThat(output.toString(UTF_8)).startsWith("{\"profile\":").endsWith("\"history\":[");
  }

  @Test
  void what_was_done_to_another_names_it_by_number_and_what_another_did_not_from_where()
      throws IOException {
    AccountId other = new AccountId(2);
    Export export =
        new Export(
            ADA,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                event(1, AuditKind.ACCOUNT_DISABLED, other, ADA.id()),
                event(2, AuditKind.ROLE_CHANGED, ADA.id(), other)));
    ByteArrayOutputStream output = new ByteArrayOutputStream();

    writer.write(export, output);

    assertThat(output.toString(UTF_8))
        .contains(
            """
            "kind":"account_disabled","account_id":2,"detail":"","user_agent":"Browser",\
            "address":"192.0.2.7\"\
            """,
            """
            "kind":"role_changed","account_id":null,"detail":"","user_agent":null,"address":null\
            """);
  }

  @Test
  void a_session_says_when_the_person_signed_in_and_why_it_ended() throws IOException {
    HeldSession session =
        new HeldSession(
            new UUID(0, 1),
            SessionKind.DEVICE,
            "a-client",
            new Device("Browser", "192.0.2.7"),
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            Instant.EPOCH.plusSeconds(1),
            Instant.EPOCH.plusSeconds(60),
            Optional.of(new Revocation(Instant.EPOCH.plusSeconds(2), RevocationCause.REUSE)));
    Export export =
        new Export(ADA, Optional.empty(), List.of(session), List.of(), List.of(), List.of());
    ByteArrayOutputStream output = new ByteArrayOutputStream();

    writer.write(export, output);

    assertThat(output.toString(UTF_8))
        .contains(
            """
            "auth_time":"1970-01-01T00:00:00Z","created_at":"1970-01-01T00:00:01Z"\
            """,
            """
            "revoked_at":"1970-01-01T00:00:02Z","revocation_cause":"reuse"\
            """);
  }

  private static RecordedEvent event(long id, AuditKind kind, AccountId account, AccountId actor) {
    Device device = new Device("Browser", "192.0.2.7");
    return new RecordedEvent(
        id,
        new AuditEvent(kind, Optional.of(account), Optional.of(actor), device, ""),
        Instant.EPOCH);
  }
}

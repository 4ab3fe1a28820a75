package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.QueryText;
import dev.ordergate.application.account.FindAccount;
import dev.ordergate.application.audit.AuditFilter;
import dev.ordergate.application.audit.ListAuditEvents;
import dev.ordergate.application.audit.ListAuditEvents.Query;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.IdNumber;
import dev.ordergate.domain.text.TextRule;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The audit trail, the last event first. */
@Path(AdminPaths.AUDIT)
@HttpAuthenticationMechanism("session")
@RolesAllowed("admin")
class AuditPage {

  private static final int PAGE_SIZE = 40;

  /** A kind of events to choose. */
  record Choice(String word, String label, boolean chosen) {

    static Choice of(AuditKind kind, String chosen) {
      return new Choice(kind.word(), EventView.words(kind), kind.word().equals(chosen));
    }
  }

  /**
   * A page of the trail as it is shown.
   *
   * @param account the number that was typed into the filter
   * @param narrowed whether a filter is set
   * @param first address of the first page; empty on it
   * @param next address of the page after; empty at the end
   */
  record Trail(
      List<EventView> events,
      List<Choice> kinds,
      String account,
      boolean narrowed,
      String first,
      String next) {}

  @CheckedTemplate(basePath = "admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance audit(Trail trail, FieldErrors errors);
  }

  private final ListAuditEvents listAuditEvents;
  private final FindAccount findAccount;

  AuditPage(ListAuditEvents listAuditEvents, FindAccount findAccount) {
    this.listAuditEvents = listAuditEvents;
    this.findAccount = findAccount;
  }

  @GET
  public Response show(
      @QueryParam("account") @DefaultValue("") String account,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("before") @DefaultValue("") String before) {
    Checked<Optional<AccountId>> checked = AccountNumber.parse(account);
    FieldErrors errors = FieldErrors.NONE.and("account", "Number of the account", checked);
    Optional<AccountId> wanted =
        checked instanceof Checked.Valid<Optional<AccountId>>(Optional<AccountId> id)
            ? id
            : Optional.empty();
    AuditFilter filter = new AuditFilter(wanted, kind(kind));
    ListAuditEvents.Page page = listAuditEvents.list(new Query(filter, PAGE_SIZE, before(before)));
    AccountLinks links = new AccountLinks(findAccount);
    QueryText list =
        new QueryText(AdminPaths.AUDIT)
            .and("account", wanted.map(id -> Long.toString(id.value())).orElse(""))
            .and("kind", kind);
    Trail trail =
        new Trail(
            page.events().stream().map(event -> EventView.of(event, links)).toList(),
            Arrays.stream(AuditKind.values()).map(each -> Choice.of(each, kind)).toList(),
            Cut.ACCOUNT_NUMBER.of(account),
            !TextRule.isBlank(account) || !kind.isEmpty(),
            before.isEmpty() ? "" : list.toString(),
            page.next().map(next -> list.and("before", next.toString()).toString()).orElse(""));
    int status = errors.isEmpty() ? Response.Status.OK.getStatusCode() : Html.UNPROCESSABLE;
    return Html.page(status, Templates.audit(trail, errors));
  }

  private static Optional<AuditKind> kind(String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(AuditKind.ofWord(word).orElseThrow(BadRequestException::new));
  }

  private static Optional<Long> before(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(IdNumber.parse(text).orElseThrow(BadRequestException::new));
  }
}

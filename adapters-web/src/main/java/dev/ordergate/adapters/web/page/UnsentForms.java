package dev.ordergate.adapters.web.page;

import dev.ordergate.application.secret.spi.Randomness;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * Gives forms back that came too late, or from another account's page. Only forms of our own pages:
 * a form of another site, which never brings the session, would else be dressed as ours and sent
 * again in the person's name.
 */
@Singleton
public class UnsentForms {

  private static final int TOKEN_BYTES = 16;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

  private static final String ACCOUNT_DELETION = "/profile/delete";

  @CheckedTemplate(basePath = "page")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance unsent(
        UnsentForm form, boolean signedOut, boolean foreign, String tokenName, String token);
  }

  private final RequestOrigin requestOrigin;
  private final boolean secure;
  private final String cookieName;
  private final String tokenName;
  private final Duration cookieAge;
  private final Randomness randomness;

  UnsentForms(
      RequestOrigin requestOrigin,
      @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String cookieName,
      @ConfigProperty(name = "quarkus.rest-csrf.form-field-name", defaultValue = "csrf-token")
          String tokenName,
      @ConfigProperty(name = "quarkus.rest-csrf.cookie-max-age") Duration cookieAge,
      Randomness randomness) {
    this.requestOrigin = requestOrigin;
    this.secure = requestOrigin.own().startsWith("https:");
    this.cookieName = cookieName;
    this.tokenName = tokenName;
    this.cookieAge = cookieAge;
    this.randomness = randomness;
  }

  /** Whether the request is a form that one of our pages sent, and may be sent again. */
  public boolean mayComeAgain(RoutingContext context) {
    HttpServerRequest request = context.request();
    return request.method().equals(HttpMethod.POST)
        && "application/x-www-form-urlencoded".equals(mediaType(request))
        && requestOrigin.isOurs(request)
        && !isAccountDeletion(context);
  }

  /**
   * Whether the request is the form that erases the account. The second of two clicks finds the
   * account gone; sent again, it would erase the next.
   */
  public static boolean isAccountDeletion(RoutingContext context) {
    return context.request().method().equals(HttpMethod.POST)
        && WebPaths.isUnder(ACCOUNT_DELETION, context);
  }

  /**
   * Reads the form of a request that nobody has read, for the page that answers it; what is no form
   * is not kept.
   */
  public Uni<Void> keep(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.setExpectMultipart(true);
    Uni<Void> end = Uni.createFrom().completionStage(request.end().toCompletionStage());
    request.resume();
    return end.invoke(() ->
            UnsentForm.of(
                    context.normalizedPath(), typed(request.formAttributes().entries().stream()))
                .putInto(context))
        .onFailure()
        .recoverWithNull();
  }

  /** What the form that was read says in this field. */
  public static Optional<String> sent(String field) {
    return Optional.ofNullable(formData())
        .map(data -> data.getFirst(field))
        .map(FormValue::getValue);
  }

  /** Keeps the form that was read, where it may come again, with who may send it then. */
  public void keep(RoutingContext context, String accounts) {
    FormData data = formData();
    if (data != null && mayComeAgain(context)) {
      UnsentForm.of(
              context.normalizedPath(),
              Stream.concat(
                  Stream.of(Map.entry(UnsentForm.ACCOUNT, accounts)), typed(entries(data))))
          .putInto(context);
    }
  }

  /** The form that is to be given back; empty where the answer is about something else. */
  Optional<UnsentForm> find(RoutingContext context, int status) {
    Optional<UnsentForm> kept = UnsentForm.in(context);
    return kept.isPresent() || status != 400 || !mayComeAgain(context)
        ? kept
        : withoutToken(context);
  }

  /** The page that holds it, with a token that is good again. */
  String render(UnsentForm form, RoutingContext context, int status) {
    String token =
        cookie(context)
            .orElseGet(() ->
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(randomness.bytes(TOKEN_BYTES)));
    context
        .response()
        .addCookie(
            Cookie.cookie(cookieName, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setMaxAge(cookieAge.toSeconds()));
    return Templates.unsent(form, status == 401, status == 409, tokenName, token).render();
  }

  private Optional<UnsentForm> withoutToken(RoutingContext context) {
    FormData data = formData();
    if (data == null) {
      return Optional.empty();
    }
    String sent = sent(tokenName).orElse("");
    if (cookie(context).filter(sent::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(UnsentForm.of(context.normalizedPath(), typed(entries(data))));
  }

  private static Stream<Map.Entry<String, String>> entries(FormData data) {
    return StreamSupport.stream(data.spliterator(), false)
        .flatMap(name -> values(data, name).map(value -> Map.entry(name, value.getValue())));
  }

  private static Stream<FormValue> values(FormData data, String name) {
    return Optional.ofNullable(data.get(name)).stream().flatMap(Collection::stream);
  }

  /** What the CSRF filter has read; a response filter gets a request that hides it. */
  private static @Nullable FormData formData() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    return request == null ? null : request.getFormData();
  }

  private Stream<Map.Entry<String, String>> typed(Stream<Map.Entry<String, String>> fields) {
    return fields.filter(field -> !field.getKey().equals(tokenName));
  }

  private Optional<String> cookie(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(cookieName))
        .map(Cookie::getValue)
        .filter(value -> TOKEN.matcher(value).matches());
  }

  private static String mediaType(HttpServerRequest request) {
    String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
    return type.split(";", 2)[0].strip();
  }
}

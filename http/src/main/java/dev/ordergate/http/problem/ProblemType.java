package dev.ordergate.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem this service answers with, and the page its {@code type} leads to. */
public enum ProblemType {
  MALFORMED_REQUEST(400, "Malformed request", "The request is not one this service can read."),
  VALIDATION_FAILED(
      400,
      "Validation failed",
      "Some values of the request are not acceptable; errors lists every one of them."),
  TOKEN_NOT_VALID(
      401,
      "Token not valid",
      "The request carries no credential this path accepts, or one that is not good any more."),
  INSUFFICIENT_SCOPE(
      403, "Insufficient scope", "The access token is good, but its account lacks the role."),
  HTTPS_REQUIRED(
      403, "HTTPS required", "This service is spoken to over https; what was sent is not secret."),
  CROSS_SITE_REQUEST(
      403, "Cross-site request", "The browser says that another origin caused this request."),
  NOT_FOUND(404, "Not found", "There is nothing here, or nothing that you may see."),
  METHOD_NOT_ALLOWED(
      405, "Method not allowed", "This path does not know the method; Allow lists those it knows."),
  NOT_ACCEPTABLE(406, "Not acceptable", "This path cannot answer in a media type that you accept."),
  ILLEGAL_TRANSITION(
      409, "Illegal transition", "An order cannot go from the status it has to the one asked for."),
  ORDER_CLOSED(
      409, "Order closed", "Title and description of a completed or cancelled order are locked."),
  LAST_ADMIN(409, "Last admin", "The last active admin can be neither disabled nor demoted."),
  NOT_DELETED(409, "Not deleted", "The order is not in the trash, so there is nothing to restore."),
  IDEMPOTENCY_KEY_IN_USE(
      409,
      "Idempotency key in use",
      "Another request with this Idempotency-Key still runs; nothing was created. Try again."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "The order is not a version that If-Match names, or one that If-None-Match does; current is"
          + " what it is by now."),
  CONTENT_TOO_LARGE(413, "Content too large", "The request is longer than this path takes."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Unsupported media type", "This path takes another media type than the request's."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "Idempotency key reused",
      "A request with this Idempotency-Key, but another body, has created an order."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "This client asks too often, or for too much at once; Retry-After says when to try again."
          + " Nothing was done."),
  INTERNAL_ERROR(
      500, "Internal error", "Something broke on our side; trace_id names the incident."),
  SERVICE_UNAVAILABLE(
      503,
      "Service unavailable",
      "Something this service depends on does not answer. Try again; a change that was under way may"
          + " have been made, so look first, or repeat it with its Idempotency-Key or If-Match.");

  /**
   * {@code Retry-After} in seconds (RFC 9110, section 10.2.3) where nothing tells when trying again
   * will succeed.
   */
  public static final String RETRY_AFTER = "2";

  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }

  /** What it is, in words that never change. */
  public String title() {
    return title;
  }

  /** What it means, for the page about it. */
  public String explanation() {
    return explanation;
  }

  /** Its name in answers: kebab-case, but for the one that simplejwt's clients know. */
  public String code() {
    return this == TOKEN_NOT_VALID
        ? "token_not_valid"
        : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ProblemType> ofCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** What a bare status means: the first type that has it, so their order here decides. */
  static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
  }
}

package dev.ordergate.adapters.rest.json;

/** Media types of JSON that JAX-RS has no names for. */
public final class JsonTypes {

  /** A merge patch (RFC 7396). */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** JSON as Quarkus REST calls what it writes. */
  public static final String UTF_8_JSON = "application/json;charset=UTF-8";

  private JsonTypes() {}
}

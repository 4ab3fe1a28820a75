package dev.ordergate.adapters.rest.openapi;

import dev.ordergate.domain.token.RefusalReason;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The members that problems of some types have besides those of all (RFC 9457, section 3.2). */
final class ProblemMembers {

  private ProblemMembers() {}

  static void addTo(Schema problem) {
    problem
        .addProperty(
            "current", of("Order").description("Of precondition-failed: the order as it is now."))
        .addProperty(
            "from",
            of("OrderStatus").description("Of illegal-transition: the status the order has."))
        .addProperty(
            "to",
            of("OrderStatus").description("Of illegal-transition: the status that was asked for."))
        .addProperty(
            "allowed",
            OASFactory.createSchema()
                .type(List.of(SchemaType.ARRAY))
                .items(of("OrderStatus"))
                .description("Of illegal-transition: the statuses the order can go to."))
        .addProperty(
            "reason",
            OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .enumeration(reasons())
                .description(
                    "Of token_not_valid: why a refresh token that was once good is refused."));
  }

  private static Schema of(String schema) {
    return OASFactory.createSchema().ref(schema);
  }

  private static List<Object> reasons() {
    return Arrays.stream(RefusalReason.values()).<Object>map(RefusalReason::word).toList();
  }
}

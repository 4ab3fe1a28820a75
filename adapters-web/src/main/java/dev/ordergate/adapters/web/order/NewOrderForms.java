package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.secret.spi.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Renders the form for a new order, each with a key that lets it create one order only. */
@ApplicationScoped
class NewOrderForms {

  private final Randomness randomness;

  NewOrderForms(Randomness randomness) {
    this.randomness = randomness;
  }

  Response empty() {
    return again(Response.Status.OK.getStatusCode(), OrderForm.EMPTY, FieldErrors.NONE);
  }

  /** Another form with what somebody typed. */
  Response again(int status, OrderForm form, FieldErrors errors) {
    return same(status, form, key(), errors);
  }

  /** The form once more. */
  Response same(int status, OrderForm form, String key, FieldErrors errors) {
    return page(status, form, key, errors, false);
  }

  /** One with what somebody typed for an order that is in the trash by now. */
  Response insteadOfDeleted(int status, OrderForm form, FieldErrors errors) {
    return page(status, form, key(), errors, true);
  }

  private static Response page(
      int status, OrderForm form, String key, FieldErrors errors, boolean deleted) {
    return Html.form(status, OrderFormTemplates.create(form.cut(), key, errors, deleted));
  }

  private String key() {
    return randomness.uuid().toString();
  }
}

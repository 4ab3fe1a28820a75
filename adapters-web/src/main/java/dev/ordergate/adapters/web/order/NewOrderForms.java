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
    return same(status, form, randomness.uuid().toString(), errors);
  }

  /** The form once more. */
  Response same(int status, OrderForm form, String key, FieldErrors errors) {
    return Html.form(status, OrderFormTemplates.create(form.cut(), key, errors));
  }
}

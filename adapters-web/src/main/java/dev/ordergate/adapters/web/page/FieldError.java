package dev.ordergate.adapters.web.page;

/**
 * What is wrong with a field of a form.
 *
 * @param field its name, which is also its id on the page
 * @param message a sentence that names the field
 */
public record FieldError(String field, String message) {}

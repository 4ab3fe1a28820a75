package dev.ordergate.adapters.web.order;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The list's filters and ordering as query parameters. */
record ListParameters(
    @QueryParam("status") @DefaultValue("") String status,
    @QueryParam("search") @DefaultValue("") String search,
    @QueryParam("from") @DefaultValue("") String from,
    @QueryParam("to") @DefaultValue("") String to,
    @QueryParam("ordering") @DefaultValue("") String ordering) {

  ListForm form() {
    return new ListForm(ListTab.parse(status), search, from, to, ListSort.parse(ordering));
  }
}

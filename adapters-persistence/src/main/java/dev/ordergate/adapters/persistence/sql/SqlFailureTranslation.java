package dev.ordergate.adapters.persistence.sql;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.account.AccountErasedException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Does as {@link TranslatesSqlFailures} says; outside of the interceptor of transactions. */
@Interceptor
@TranslatesSqlFailures
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class SqlFailureTranslation {

  @AroundInvoke
  Object translate(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (UnavailableException | AccountErasedException translated) {
      throw translated;
    } catch (Exception failure) {
      throw SqlFailures.translate(failure).map(Exception.class::cast).orElse(failure);
    }
  }
}
